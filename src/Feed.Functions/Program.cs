using Feed;
using Feed.Functions;
using Feed.Storage.Sweeping;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

ExpressionLimit.Set();
var builder = FunctionsApplication.CreateBuilder(args);
// The outermost: what leaves it is what the worker logs and tells the host.
builder.UseMiddleware<BriefFaults>();
// Before the worker's own middleware, which waits for the request.
builder.UseMiddleware<HungUpReaders>();
builder.ConfigureFunctionsWebApplication();
builder.Services.AddFeed(builder.Configuration);
builder.Services.PostConfigure<FeedOptions>(options =>
{
    SiteAddress.SetDefault(options, builder.Configuration);
    // The triggers ask for a function key before they let anybody write.
    options.AllowUpload = true;
});
builder.Services.AddSingleton<Deletions>();
builder.Services.AddSingleton<SweepRanges>();
builder.Services.AddHostedService<MissingStorage>();
builder.Services.AddAzureTelemetry(builder.Configuration);
using var app = builder.Build();
if (StartupFault.Of(app.Services) is { } fault)
{
    // The host shows what a worker writes here before it ends.
    Console.Error.WriteLine(fault);
    return 1;
}

var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
try
{
    await app.RunAsync();
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    // The host may end a worker whose start is not over. What was starting is then cancelled, which is no fault.
}

return 0;
