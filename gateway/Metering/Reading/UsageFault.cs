namespace Gateway.Metering.Reading;

/// <summary>What is wrong with usage files.</summary>
/// <param name="Code">One of <see cref="MeteringErrorCodes"/>.</param>
/// <param name="File">The file; of missing records, the last that has some of the same process.</param>
/// <param name="Line">From 1; 0 where it is not of a line.</param>
/// <param name="Message">For the operator.</param>
public sealed record UsageFault(string Code, string File, long Line, string Message)
{
    /// <summary>Nothing is lost that was ever counted.</summary>
    public bool IsHarmless => Code == MeteringErrorCodes.TornLine;

    public override string ToString() => Line > 0 ? $"{File}, line {Line}: {Message} ({Code})" : $"{File}: {Message} ({Code})";
}
