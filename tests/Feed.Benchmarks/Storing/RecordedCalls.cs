using Azure.Core;
using Azure.Core.Pipeline;

namespace Feed.Benchmarks.Storing;

/// <summary>Writes down what an instance of Feed asks of storage, each attempt of each request, by the work that it was asked for.</summary>
internal sealed class RecordedCalls : HttpPipelinePolicy
{
    private readonly AsyncLocal<Record?> current = new();

    /// <summary>Runs something and gives the calls that it made, in the order in which they began.</summary>
    public async Task<IReadOnlyList<RecordedCall>> OfAsync(Func<Task> work)
    {
        var record = current.Value = new Record();
        await work();
        current.Value = null;
        return record.Calls;
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (current.Value is not { } record)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        await record.BeginAsync(message.Request);
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            record.End();
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Feed makes no blocking calls.");

    private sealed class Record
    {
        private readonly List<RecordedCall> calls = [];
        private int wave;
        private int underWay;

        public IReadOnlyList<RecordedCall> Calls => calls;

        public async Task BeginAsync(Request request)
        {
            byte[]? body = null;
            if (request.Content is { } content)
            {
                using var bytes = new MemoryStream();
                await content.WriteToAsync(bytes, CancellationToken.None);
                body = bytes.ToArray();
            }

            lock (calls)
            {
                if (underWay++ == 0)
                    wave++;
                calls.Add(new RecordedCall(request.Method, request.Uri.ToUri(), body, wave));
            }
        }

        public void End()
        {
            lock (calls)
                underWay--;
        }
    }
}
