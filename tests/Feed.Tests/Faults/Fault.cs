namespace Feed.Tests.Faults;

/// <summary>How a call to storage may end.</summary>
internal enum Fault
{
    /// <summary>The call succeeds.</summary>
    None,

    /// <summary>The connection breaks before the call reaches storage.</summary>
    DropBefore,

    /// <summary>Storage completes the call, and the connection breaks before the response.</summary>
    DropAfter,

    /// <summary>The client times out; storage completes the call later.</summary>
    TimeoutLate,

    /// <summary>The client times out; storage never gets the call.</summary>
    Timeout,

    /// <summary>500; storage does nothing.</summary>
    Error,

    /// <summary>500, although storage has completed the call.</summary>
    ErrorDone,

    /// <summary>503 with Retry-After.</summary>
    Busy,

    /// <summary>429.</summary>
    TooMany,

    /// <summary>An answer that is none of storage, see <see cref="Support.HostileAnswer"/>; not done.</summary>
    Hostile,

    /// <summary>The same, although storage has completed the call.</summary>
    HostileDone,

    /// <summary>412, although nothing has changed: only for calls with a condition on a version and for reading a file, whose later parts have one.</summary>
    Condition,
}
