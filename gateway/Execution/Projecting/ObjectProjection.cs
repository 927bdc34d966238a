using System.Collections.Immutable;
using Gateway.Execution.Compiling;
using Gateway.Planning;
using Gateway.Planning.Costing;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Projecting;

/// <summary>An object position of the answer. The fields of each type that turns up there are collected when it first does.</summary>
internal sealed class ObjectProjection
{
    private readonly ProjectionCompiler _compiler;
    private readonly FieldProjection[]?[] _fieldsByType;
    private readonly TypeFilter? _owned;

    public ObjectProjection(
        ProjectionCompiler compiler,
        ObjectShape shape,
        ImmutableArray<ResponseSelectionSet> selections,
        FieldProjection? parent,
        ulong conditions)
    {
        _compiler = compiler;
        Shape = shape;
        Selections = selections;
        Parent = parent;
        Conditions = conditions;
        var type = selections[0].Type;
        Allowed = compiler.Schema.PossibleTypesOf(type);
        StaticType = type is ObjectType ? compiler.Schema.Types.IdOf(type.Name) : -1;
        if (compiler.Tenants is { } tenants && tenants.Types.Overlaps(Allowed))
        {
            _owned = tenants.Types;
            OwnerSlot = shape.TryGetSlot(tenants.Key, out var slot) ? slot : -1;
        }

        AuditKeys = compiler.Audited?.KeysAt(shape, Allowed);
        DependsOnType = StaticType < 0
            && selections.Any(set => set.Fields.Any(field => !field.TypeNames.IsEmpty && compiler.IsIncluded(field, conditions)));
        _fieldsByType = StaticType >= 0 ? new FieldProjection[1][] : new FieldProjection[compiler.Schema.Types.Count + 1][];
    }

    public ObjectShape Shape { get; }

    /// <summary>The selections that are merged here.</summary>
    public ImmutableArray<ResponseSelectionSet> Selections { get; }

    /// <summary>The field that this is the value of; null for the root.</summary>
    public FieldProjection? Parent { get; }

    /// <summary>The values of the condition variables.</summary>
    public ulong Conditions { get; }

    /// <summary>The object types that clients may see here.</summary>
    public TypeFilter Allowed { get; }

    /// <summary>The type of the position where it is an object type; else -1.</summary>
    public int StaticType { get; }

    /// <summary>Which fields an object has here is known only with its type.</summary>
    public bool DependsOnType { get; }

    /// <inheritdoc cref="ProjectionCompiler.SharesSlots"/>
    public bool SharesSlots => _compiler.SharesSlots;

    /// <summary>The slot of an object's owner; -1 where no fetch asks for one.</summary>
    public int OwnerSlot { get; } = -1;

    /// <summary>Where objects of the position have keys for the audit log; null where nothing asks for them.</summary>
    public AuditKeySlots[]? AuditKeys { get; }

    /// <summary>Whether an object of a type belongs to a tenant. One whose type nobody told does where any of the position can.</summary>
    public bool HasOwner(int type) => _owned is not null && (type < 0 || _owned.Contains(type));

    /// <summary>What an object weighs where the field that leads to it says nothing.</summary>
    /// <param name="type">The object's type; -1 where nobody told it.</param>
    public int WeightOf(int type) => type < 0 ? CostUnits.Object : FieldWeights.OfObject(_compiler.Schema.Costs, _compiler.Schema.Types[type].Name);

    /// <param name="type">The object's type; -1 where the position is abstract and nobody asked for the type.</param>
    public FieldProjection[] FieldsFor(int type)
    {
        // Concurrent requests may both collect them: the results are equal and one stays.
        ref var fields = ref _fieldsByType[StaticType >= 0 ? 0 : type + 1];
        return Volatile.Read(ref fields) ?? Collect(ref fields, type);
    }

    private FieldProjection[] Collect(ref FieldProjection[]? fields, int type)
    {
        var collected = _compiler.CollectFields(this, type);
        Volatile.Write(ref fields, collected);
        return collected;
    }
}
