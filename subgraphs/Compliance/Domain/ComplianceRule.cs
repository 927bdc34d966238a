using Subgraphs.Compliance.Domain.Expressions;

namespace Subgraphs.Compliance.Domain;

/// <summary>A rule of a regime, as data.</summary>
public sealed record ComplianceRule
{
    /// <summary>Stable, for example <c>EU-UCITS-5-10-40</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The regime's code.</summary>
    public required string Regime { get; init; }

    public required int Version { get; init; }

    public required RuleKind Kind { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<RuleInput> Inputs { get; init; }

    public required Comparator Comparator { get; init; }

    /// <summary>A fraction, an amount or a number of days, as the formula says; null where the comparator needs none.</summary>
    public decimal? Threshold { get; init; }

    public required string Formula { get; init; }

    /// <summary>The formula in the rule language: of a disclosure and a notice whether it is due, of every other rule whether it is kept.</summary>
    public required RuleExpression Test { get; init; }

    public required Severity Severity { get; init; }

    public RuleDeadline? Deadline { get; init; }

    public required string Citation { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public bool IsValidOn(DateOnly date) => ValidFrom <= date && (ValidTo is not { } to || date <= to);
}
