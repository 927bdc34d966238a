namespace Subgraphs.Tenancy.Keys;

/// <summary>A key cannot be used. The message is one line for the operator and holds nothing of any key; it never reaches a client.</summary>
/// <param name="code">One of <see cref="KeyErrorCodes"/>.</param>
/// <param name="message">One line.</param>
/// <param name="innerException">What was caught.</param>
public sealed class KeyManagementException(string code, string message, Exception? innerException = null) : Exception(message, innerException)
{
    public string Code { get; } = code;
}
