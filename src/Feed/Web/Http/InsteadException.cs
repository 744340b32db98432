namespace Feed.Web.Http;

/// <summary>
/// Ends a request before there is anything to render: its address is wrong, has moved, or has nothing. <see cref="Responder"/> sends the
/// answer.
/// </summary>
/// <param name="answer">What is sent.</param>
public sealed class InsteadException(Answer answer) : Exception("The request is answered otherwise.")
{
    /// <summary>What is sent.</summary>
    public Answer Answer { get; } = answer;
}
