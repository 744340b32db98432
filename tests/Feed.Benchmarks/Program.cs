using System.Globalization;
using Feed.Benchmarks;
using Feed.Benchmarks.Formats;
using Feed.Benchmarks.Inside;
using Feed.Benchmarks.Scale;
using Feed.Benchmarks.Serving;
using Feed.Benchmarks.Storing;

try
{
    return args switch
    {
        ["quotes", var input, var output, .. var without] => QuotesCommand.Run(input, output, without),
        ["calibration", .. { Length: > 0 } inputs] => CalibrationCommand.Run(inputs),
        ["speed", var input] => SpeedCommand.Run(input),
        ["read", var folder, var output] => ReadCommand.Run(folder, output),
        ["formats"] => FormatsCommand.Run(),
        ["formats", "pdf"] => FormatsCommand.RunPdf(),
        ["formats", "pdf", var document] => FormatsCommand.ReadPdf(document),
        ["topics", var input, var output] => TopicsCommand.Run(input, output),
        ["people", var executive, var legislators, var output] => PeopleCommand.Run(executive, legislators, output),
        ["serve", .. var counts] => await ServeCommand.RunAsync(Number(counts, 0, 5), Number(counts, 1, 4)),
        ["told", .. var arguments] => await ToldCommand.RunAsync(arguments),
        ["allocation"] => await AllocationCommand.RunAsync(),
        ["start", .. var programs] => await StartCommand.RunAsync(programs.FirstOrDefault()),
        ["ingest", .. var counts] => await IngestCommand.RunAsync(Number(counts, 0, 2000)),
        ["heavy", .. var counts] => await HeavyCommand.RunAsync(Number(counts, 0, 100), Number(counts, 1, 3)),
        ["searches", .. var counts] => await SearchesCommand.RunAsync(Number(counts, 0, 60)),
        ["inside"] => InsideCommand.Run(),
        ["page"] => await PageCommand.RunAsync(),
        ["bare", var answers, var address] => await BareApp.RunAsync(answers, address),
        ["site", var articles, .. var address] => await SiteCommand.RunAsync(int.Parse(articles, CultureInfo.InvariantCulture), address.FirstOrDefault() ?? "http://127.0.0.1:7171"),
        ["scale", .. var arguments] => await ScaleCommand.RunAsync(arguments),
        _ => Usage(),
    };
}
catch (InvalidDataException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

static int Number(string[] arguments, int at, int usual) => at < arguments.Length ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : usual;

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Feed.Benchmarks COMMAND, always with -c Release

          serve [ROUNDS] [SECONDS]    cached feeds beside nginx and a bare Kestrel app
          told [SECONDS [azurite]]    what a thousand addresses ask of storage, and how soon an upload elsewhere shows
          allocation                  bytes allocated for a cached request
          page                        a feed that is in no cache, beside the same storage calls alone
          heavy [ARTICLES [ROUNDS]]   memory while articles of 100,000 words are taken in, and while their feeds are read, a hundred at a time
          searches [SECONDS]          a cached feed while a hundred absent words are searched for each second
          ingest [ARTICLES]           articles taken in at once, beside the same storage calls alone
          start [PROGRAM]             from the start of Feed.Local to its first feed
          scale [ARTICLES [azurite]]  what pages, the sweep and publishing ask of storage as a newsroom grows, and the plot of it
          site ARTICLES [ADDRESS]     a site of so many made-up articles to look at, in memory
          inside                      BenchmarkDotNet: reading, rendering, the cached answer
          speed IN.jsonl              articles read a second, and whether long ones take longer than they should
          formats                     articles read a second in each format
          formats pdf                 memory of reading a PDF document of the largest size
          read FOLDER OUT.jsonl       every file below a folder as an upload would be: title, date, authors, text, or the reason why not
          quotes IN.jsonl OUT.jsonl [RULE...]   the quotes found, to be scored; without some rules, to see what they are worth
          calibration IN.jsonl...     how often each rule and each tenth of confidence is right, and what each threshold would name;
                                      the lines carry the gold
          topics IN.jsonl OUT.jsonl   the topics found, to be scored
          people EXECUTIVE.yaml LEGISLATORS.yaml OUT.txt   makes the data file of people

        IN.jsonl has lines of {"id", "text"}. README.md beside the source has the figures.
        """);
    return 1;
}
