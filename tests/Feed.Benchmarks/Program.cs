using Feed.Benchmarks;

return args switch
{
    ["quotes", var input, var output] => QuotesCommand.Run(input, output),
    ["speed", var input] => SpeedCommand.Run(input),
    ["topics", var input, var output] => TopicsCommand.Run(input, output),
    ["people", var executive, var legislators, var output] => PeopleCommand.Run(executive, legislators, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Feed.Benchmarks quotes IN.jsonl OUT.jsonl | speed IN.jsonl | topics IN.jsonl OUT.jsonl | people EXECUTIVE.yaml LEGISLATORS.yaml OUT.txt");
    return 1;
}
