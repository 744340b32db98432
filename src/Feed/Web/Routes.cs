namespace Feed.Web;

/// <summary>Every public address, as a route template; both hosts use these and no others.</summary>
public static class Routes
{
    /// <summary>The front page.</summary>
    public const string Home = "/";
}
