namespace Feed.Tests.Faults;

/// <summary>What may become of a call to storage.</summary>
internal enum Fault
{
    /// <summary>Nothing goes wrong.</summary>
    None,

    /// <summary>The connection breaks before storage gets it.</summary>
    DropBefore,

    /// <summary>It is done, and the connection breaks before the answer comes.</summary>
    DropAfter,

    /// <summary>The client gives up waiting; storage completes it anyway, some time later.</summary>
    TimeoutLate,

    /// <summary>The client gives up waiting; storage never got it.</summary>
    Timeout,

    /// <summary>500, not done.</summary>
    Error,

    /// <summary>500, and yet done.</summary>
    ErrorDone,

    /// <summary>503 with Retry-After.</summary>
    Busy,

    /// <summary>429.</summary>
    TooMany,

    /// <summary>An answer that is none of storage, see <see cref="Support.HostileAnswer"/>; not done.</summary>
    Hostile,

    /// <summary>The same, and yet done.</summary>
    HostileDone,

    /// <summary>412, though nothing has changed; only for a call with a condition on a version, and the reading of a file, which has one when it goes on.</summary>
    Condition,
}
