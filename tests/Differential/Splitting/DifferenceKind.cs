namespace Gateway.Differential.Tests.Splitting;

/// <summary>How a comparison ended. While a case is made smaller, its kind stays.</summary>
internal enum DifferenceKind
{
    /// <summary>Both answers are equivalent.</summary>
    None,

    /// <summary>Composition refuses a split that is legal by construction, or the gateway refuses the supergraph.</summary>
    Refused,

    /// <summary>The composed API schema is not the unsplit schema.</summary>
    Schema,

    /// <summary>The gateway does not validate an operation that is valid, or has no plan for it.</summary>
    NotPlanned,

    /// <summary>A subgraph is asked for what it cannot answer.</summary>
    Request,

    /// <summary>The data differ.</summary>
    Data,

    /// <summary>The data are equal and the errors do not explain them.</summary>
    Errors,

    /// <summary>More requests were sent than the plan has fetches.</summary>
    Requests,

    /// <summary>Something threw.</summary>
    Crash,
}
