namespace Gateway.Auditing;

/// <summary>A record could not be made durable: whatever waits for it must not be released.</summary>
public sealed class AuditUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
