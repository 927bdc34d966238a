namespace Gateway.Authorization;

/// <summary>A policy at a place: what is asked of the function behind <c>@policy</c>.</summary>
/// <param name="Policy">Its name.</param>
/// <param name="Coordinate">The type or field that carries the directive.</param>
public readonly record struct PolicyUse(string Policy, string Coordinate) : IComparable<PolicyUse>
{
    public int CompareTo(PolicyUse other)
        => string.CompareOrdinal(Policy, other.Policy) is var order and not 0 ? order : string.CompareOrdinal(Coordinate, other.Coordinate);

    public static bool operator <(PolicyUse left, PolicyUse right) => left.CompareTo(right) < 0;

    public static bool operator <=(PolicyUse left, PolicyUse right) => left.CompareTo(right) <= 0;

    public static bool operator >(PolicyUse left, PolicyUse right) => left.CompareTo(right) > 0;

    public static bool operator >=(PolicyUse left, PolicyUse right) => left.CompareTo(right) >= 0;
}
