using Feed.Benchmarks;

switch (args)
{
    case ["topics", var input, var output]:
        return TopicsCommand.Run(input, output);
    default:
        Console.Error.WriteLine("usage: Feed.Benchmarks quotes IN.jsonl OUT.jsonl | speed IN.jsonl | topics IN.jsonl OUT.jsonl");
        return 1;
}
