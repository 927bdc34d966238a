using System.Collections.Frozen;

namespace Federation.Supergraphs;

/// <summary>What a supergraph says of tenants: which object types are owned by one, which fields are audited, and which hold personal data.</summary>
public sealed class TenancyMarkers
{
    private readonly FrozenDictionary<string, string> _fields;
    private readonly FrozenSet<string> _audited;

    internal TenancyMarkers(IReadOnlyDictionary<string, string> fieldsByType, IEnumerable<string> audited, IEnumerable<string> personal)
    {
        PersonalFields = personal.ToFrozenSet(StringComparer.Ordinal);
        _fields = fieldsByType.ToFrozenDictionary(StringComparer.Ordinal);
        _audited = audited.ToFrozenSet(StringComparer.Ordinal);
        OwnedTypes = [.. fieldsByType.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Names of the object types that belong to a tenant, sorted.</summary>
    public IReadOnlyList<string> OwnedTypes { get; }

    /// <summary>The field that holds the owner of an object; null where the type belongs to no tenant.</summary>
    public string? OwnerField(string typeName) => _fields.GetValueOrDefault(typeName);

    /// <summary>The coordinates (<c>Type.field</c>) whose reads are audited.</summary>
    public IReadOnlySet<string> AuditedFields => _audited;

    /// <summary>The coordinates that hold personal data: those tagged <see cref="TenancyDirectives.PersonalTag"/>.</summary>
    public IReadOnlySet<string> PersonalFields { get; }

    /// <summary>Whether reads of a field (<c>Type.field</c>) are audited.</summary>
    public bool IsAudited(string coordinate) => _audited.Contains(coordinate);
}
