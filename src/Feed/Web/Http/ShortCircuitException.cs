namespace Feed.Web.Http;

/// <summary>
/// Ends a request with a response other than content: invalid, moved or not found. <see cref="Responder"/> sends the response.
/// </summary>
/// <param name="answer">The response.</param>
public sealed class ShortCircuitException(Answer answer) : Exception("The request ends with another response.")
{
    /// <summary>The response.</summary>
    public Answer Answer { get; } = answer;

    /// <summary>400: the request is invalid.</summary>
    /// <param name="detail">One sentence: what is wrong and what to do.</param>
    public static ShortCircuitException BadRequest(string detail) => new(Answer.BadRequest(detail));
}
