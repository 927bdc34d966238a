namespace GraphQL.Language;

/// <summary>Where a node stands in its document: UTF-8 byte offset and length.</summary>
/// <remarks>Line and column are computed on demand by <see cref="SourceText.GetLocation"/>: most nodes never need them.</remarks>
public readonly struct SourceSpan(int start, int length) : IEquatable<SourceSpan>
{
    /// <summary>Offset of the first byte, from 0.</summary>
    public int Start { get; } = start;

    /// <summary>Number of bytes.</summary>
    public int Length { get; } = length;

    /// <summary>Offset behind the last byte.</summary>
    public int End => Start + Length;

    public bool Equals(SourceSpan other) => Start == other.Start && Length == other.Length;

    public override bool Equals(object? obj) => obj is SourceSpan other && Equals(other);

    public override int GetHashCode() => (Start * 397) ^ Length;

    public static bool operator ==(SourceSpan left, SourceSpan right) => left.Equals(right);

    public static bool operator !=(SourceSpan left, SourceSpan right) => !left.Equals(right);
}
