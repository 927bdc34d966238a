namespace GraphQL.Language;

/// <summary>Line and column, both from 1; the column counts UTF-16 code units, as GraphQL errors do.</summary>
public readonly struct SourceLocation(int line, int column) : IEquatable<SourceLocation>
{
    public int Line { get; } = line;

    public int Column { get; } = column;

    public bool Equals(SourceLocation other) => Line == other.Line && Column == other.Column;

    public override bool Equals(object? obj) => obj is SourceLocation other && Equals(other);

    public override int GetHashCode() => (Line * 397) ^ Column;

    public override string ToString() => $"{Line}:{Column}";

    public static bool operator ==(SourceLocation left, SourceLocation right) => left.Equals(right);

    public static bool operator !=(SourceLocation left, SourceLocation right) => !left.Equals(right);
}
