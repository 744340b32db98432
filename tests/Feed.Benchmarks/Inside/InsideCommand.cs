using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Feed.Benchmarks.Inside;

/// <summary><c>inside</c>: BenchmarkDotNet on the parts that use neither network nor storage.</summary>
internal static class InsideCommand
{
    public static int Run()
    {
        // In this process: BenchmarkDotNet's own way, a project built for each benchmark, needs a package source.
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(MarkdownExporter.GitHub)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "feed-benchmarks"));
        return BenchmarkRunner.Run<InsideBenchmarks>(config).HasCriticalValidationErrors ? 1 : 0;
    }
}
