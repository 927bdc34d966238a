using System.Collections.Immutable;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Normalizing;

/// <summary>Which object types of a position a selection applies to.</summary>
internal sealed class PositionScope
{
    private readonly ImmutableArray<string> _position;

    private readonly CompositeType _positionType;

    private PositionScope(CompositeType type, ImmutableArray<string> typeNames, CompositeType positionType, ImmutableArray<string> position)
    {
        _positionType = positionType;
        Type = type;
        TypeNames = typeNames;
        _position = position;
    }

    /// <summary>The innermost type condition, or the position's own type.</summary>
    public CompositeType Type { get; }

    /// <summary>The object types.</summary>
    public ImmutableArray<string> TypeNames { get; }

    /// <summary>True where every object of the position is meant.</summary>
    public bool IsWhole => TypeNames.Length == _position.Length;

    public static PositionScope Of(Schema schema, CompositeType type)
    {
        var names = NamesOf(schema, type);
        return new PositionScope(type, names, type, names);
    }

    /// <summary>The scope inside a type condition; null where it can never apply.</summary>
    public PositionScope? Narrow(Schema schema, CompositeType condition)
    {
        if (condition.Name == Type.Name)
        {
            return this;
        }

        var names = TypeNames.Where(name => schema.IsPossibleType(condition, name)).ToImmutableArray();
        return names.IsEmpty ? null : new PositionScope(condition, names, _positionType, _position);
    }

    /// <summary>
    /// The same as scopes that one type describes: this one where its type covers just these object types of the position, else one
    /// for each object type.
    /// </summary>
    /// <param name="schema">Of the types.</param>
    /// <param name="isApart">One for each object type in any case.</param>
    public IEnumerable<PositionScope> Split(Schema schema, bool isApart)
    {
        if (Type is ObjectType || (!isApart && IsWhole && Type.Name == _positionType.Name))
        {
            return [this];
        }

        var covered = _position.Count(name => schema.IsPossibleType(Type, name));
        return !isApart && covered == TypeNames.Length && TypeNames.Length > 1
            ? [this]
            : TypeNames.Select(name => new PositionScope(schema.GetType<ObjectType>(name)!, [name], _positionType, _position));
    }

    private static ImmutableArray<string> NamesOf(Schema schema, CompositeType type)
        => [.. schema.GetPossibleTypes(type).Select(possible => possible.Name)];
}
