namespace Gateway.Metering.Counting;

/// <summary>Why a request of an identified tenant ended without what it asked for. None of these costs anything.</summary>
public enum UsageRefusal
{
    /// <summary>It was answered.</summary>
    None,

    /// <summary>The caller may not.</summary>
    Auth,

    /// <summary>It would cost more than the plan or the budget allows.</summary>
    Cost,

    /// <summary>The tenant has sent too many, or has too many in flight.</summary>
    Rate,

    /// <summary>It is no request that can be answered: its text, its variables, its method.</summary>
    Invalid,

    /// <summary>The gateway could not, for reasons of its own.</summary>
    Fault,
}
