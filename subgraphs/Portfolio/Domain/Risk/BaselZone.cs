namespace Subgraphs.Portfolio.Domain.Risk;

/// <summary>How far a model's exceptions speak against it (BCBS, January 1996): 0 to 4, 5 to 9, 10 and more of 250.</summary>
public enum BaselZone
{
    Green,
    Yellow,
    Red,
}
