using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>The stable codes of planning errors. A document that is valid against the API schema of a satisfiable supergraph meets none but the limits.</summary>
public static class PlanErrorCodes
{
    /// <summary>No subgraph, and no way through others, gives a field that the operation selects.</summary>
    [Mend("Compose anew: composition checks that every field can be reached.")]
    public const string FieldUnreachable = "PLAN_FIELD_UNREACHABLE";

    /// <summary>A field takes an argument from a context that no object around it sets, or whose value cannot be reached.</summary>
    [Mend("Compose anew: composition checks that every context is set.")]
    public const string ContextNotSet = "PLAN_CONTEXT_NOT_SET";

    /// <summary>The operation nests deeper than <see cref="PlannerOptions.MaxDepth"/>.</summary>
    [Mend("Nest the operation less.")]
    public const string TooDeep = "PLAN_TOO_DEEP";

    /// <summary>The operation, with its fragments written out, has more fields than <see cref="PlannerOptions.MaxFields"/>.</summary>
    [Mend("Split the operation.")]
    public const string TooManyFields = "PLAN_TOO_MANY_FIELDS";

    /// <summary>
    /// The search for a plan took more than <see cref="PlannerOptions.MaxSearchSteps"/>, <see cref="PlannerOptions.MaxSearchTime"/> or
    /// <see cref="PlannerOptions.MaxSearchMemory"/>.
    /// </summary>
    [Mend("Split the operation, or select fewer fields that many subgraphs share.")]
    public const string BudgetExceeded = "PLAN_BUDGET_EXCEEDED";

    /// <summary>The schema has no root type for the operation.</summary>
    [Mend("Send a kind of operation that the schema has.", Example = "mutation { … }")]
    public const string OperationUnsupported = "PLAN_OPERATION_UNSUPPORTED";
}
