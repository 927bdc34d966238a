namespace Gateway.Host.Tenancy;

/// <summary>An issuer's keys are not to be had; the message is for the log.</summary>
internal sealed class KeySourceException(string message, Exception? inner = null) : Exception(message, inner);
