namespace Subgraphs.Portfolio.Domain.Stress;

/// <summary>Whether a scenario was lived through or made up.</summary>
public enum ScenarioKind
{
    Historical,
    Hypothetical,
}
