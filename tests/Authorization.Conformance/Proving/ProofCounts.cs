namespace Gateway.Authorization.Conformance.Tests.Proving;

/// <summary>What a run of the prover has seen.</summary>
internal sealed record ProofCounts
{
    /// <summary>Graph, operation and caller.</summary>
    public int Cases { get; set; }

    /// <summary>Cases in which something was denied.</summary>
    public int Denied { get; set; }

    /// <summary>Cases whose data are null.</summary>
    public int AllDenied { get; set; }

    public int Composed { get; set; }

    /// <summary>Graphs that composition refused.</summary>
    public int Refused { get; set; }

    /// <summary>Operations that validation refused.</summary>
    public int Invalid { get; set; }

    public int Plans { get; set; }
}
