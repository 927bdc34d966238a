namespace Gateway.Metering;

/// <summary>Why something cannot be billed.</summary>
/// <param name="Code">One of <see cref="MeteringErrorCodes"/>.</param>
/// <param name="Message">For the operator.</param>
public sealed record MeteringError(string Code, string Message);
