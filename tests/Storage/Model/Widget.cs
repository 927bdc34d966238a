namespace Subgraphs.Storage.Tests.Model;

/// <summary>One column of every kind that the conventions speak about.</summary>
internal sealed class Widget
{
    public required string Isin { get; init; }

    public DateOnly Date { get; init; }

    public decimal Price { get; init; }

    public decimal? Ratio { get; init; }

    public WidgetKind Kind { get; init; }

    public DateTime SeenAt { get; init; }
}
