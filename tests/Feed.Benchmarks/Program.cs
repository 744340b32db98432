Console.Error.WriteLine("usage: Feed.Benchmarks quotes IN.jsonl OUT.jsonl | speed IN.jsonl | topics IN.jsonl OUT.jsonl");
return 1;
