using System.Diagnostics.CodeAnalysis;

namespace Gateway.Metering.Billing;

/// <summary>The parts of an amount, or why there are none.</summary>
public sealed class AllocationResult
{
    private AllocationResult(IReadOnlyDictionary<string, decimal>? shares, MeteringError? error)
    {
        Shares = shares;
        Error = error;
    }

    /// <summary>By tenant its part in whole minor units; together they are the amount.</summary>
    public IReadOnlyDictionary<string, decimal>? Shares { get; }

    public MeteringError? Error { get; }

    [MemberNotNullWhen(true, nameof(Shares))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Shares is not null;

    internal static AllocationResult Of(IReadOnlyDictionary<string, decimal> shares) => new(shares, null);

    internal static AllocationResult Fail(string code, string message) => new(null, new MeteringError(code, message));
}
