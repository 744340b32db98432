namespace Feed.Tests.Faults;

/// <summary>An operation that runs in an instance: a publish, a sweep or a read.</summary>
/// <param name="instance">The number of the instance.</param>
/// <param name="what">For the message of a failure.</param>
internal sealed class Actor(int instance, string what)
{
    private static readonly AsyncLocal<Actor?> Flowing = new();

    /// <summary>The actor that the running code belongs to, wherever it runs.</summary>
    public static Actor? Current => Flowing.Value;

    public int Instance => instance;

    public Task Work { get; private set; } = Task.CompletedTask;

    /// <summary>Its calls never fail, and no time passes during them.</summary>
    public bool IsSpared { get; init; }

    /// <summary>Its process has ended.</summary>
    public bool IsDead { get; set; }

    /// <summary>It waits for another actor, not for storage.</summary>
    public bool IsAsleep { get; set; }

    /// <summary>How many of its calls wait for their turn.</summary>
    public int Calls { get; set; }

    /// <summary>Starts, and runs up to the first call.</summary>
    public void Start(Func<Task> work)
    {
        Flowing.Value = this;
        Work = work();
        Flowing.Value = null;
    }

    public override string ToString() => $"{what} on {instance}";
}
