namespace Feed.Web.Http;

/// <summary>
/// Aborts a request with a response other than content: invalid, moved or not found. <see cref="Responder"/> sends the answer.
/// </summary>
/// <param name="answer">What is sent.</param>
public sealed class ShortCircuitException(Answer answer) : Exception("The request ends with another response.")
{
    /// <summary>What is sent.</summary>
    public Answer Answer { get; } = answer;
}
