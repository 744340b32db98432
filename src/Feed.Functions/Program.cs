using Feed;
using Feed.Functions;
using Feed.Storage.Sweeping.Rounds;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

RegexTimeout.SetDefault();
var builder = FunctionsApplication.CreateBuilder(args);
// The outermost middleware, because the worker logs the exception that leaves it and returns it to the host.
builder.UseMiddleware<StorageFaultMiddleware>();
// Before the worker's own middleware, which waits for the request.
builder.UseMiddleware<ClientDisconnectMiddleware>();
builder.ConfigureFunctionsWebApplication();
builder.Services.AddFeed(builder.Configuration);
builder.Services.PostConfigure<FeedOptions>(options =>
{
    SiteAddress.SetDefault(options, builder.Configuration);
    // The upload triggers require a function key.
    options.AllowUpload = true;
});
builder.Services.AddSingleton<DeletionInbox>();
builder.Services.AddSingleton<RangeOutbox>();
builder.Services.AddHostedService<StorageCreation>();
builder.Services.AddAzureTelemetry(builder.Configuration);
using var app = builder.Build();
if (StartupCheck.FindFault(app.Services) is { } fault)
{
    // The host shows what a worker writes to standard error before it exits.
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
    // The host may stop a worker during its start, which cancels the services that are starting. That is not a failure.
}

return 0;
