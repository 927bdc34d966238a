using Gateway.Execution.Compiling;
using Gateway.Execution.Memory;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Projecting;

/// <summary>A field's type as completion needs it: nullability and list at each level, the kinds that a leaf may have.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CompleteValue()">CompleteValue</seealso>
internal sealed class ValueProjection
{
    private const uint AnyKind = ~0u;

    /// <summary>JSON that the gateway made itself.</summary>
    public static readonly ValueProjection Raw = new() { Name = "Any", AllowedKinds = AnyKind };

    /// <summary>The type's name without wrappers, for error texts.</summary>
    public required string Name { get; init; }

    public bool IsNonNull { get; init; }

    /// <summary>The items' type where this is a list.</summary>
    public ValueProjection? Item { get; init; }

    public bool IsComposite { get; init; }

    /// <summary>For a leaf: one bit for each <see cref="SlotKind"/> that it may have.</summary>
    public uint AllowedKinds { get; init; }

    public LeafCheck Check { get; init; }

    public Utf8Lookup? EnumValues { get; init; }

    public bool Allows(SlotKind kind) => (AllowedKinds & (1u << (int)kind)) != 0;

    public static ValueProjection Create(GraphQLType type, ExecutionSchema schema)
    {
        var nullable = type.Nullable;
        var named = nullable.Named;
        return nullable is ListType list
            ? new ValueProjection { Name = named.Name, IsNonNull = type.IsNonNull, Item = Create(list.ElementType, schema) }
            : new ValueProjection
            {
                Name = named.Name,
                IsNonNull = type.IsNonNull,
                IsComposite = named.IsComposite,
                AllowedKinds = KindsOf(named),
                Check = CheckOf(named),
                EnumValues = named is EnumType enumType ? schema.ValuesOf(enumType) : null,
            };
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars">Built-in scalars: result coercion</seealso>
    private static uint KindsOf(NamedType type) => type.Name switch
    {
        _ when type is EnumType => Bits(SlotKind.String),
        BuiltInScalars.Int => Bits(SlotKind.Integer),
        BuiltInScalars.Float => Bits(SlotKind.Integer, SlotKind.Number),
        BuiltInScalars.String => Bits(SlotKind.String),
        BuiltInScalars.Id => Bits(SlotKind.String, SlotKind.Integer, SlotKind.QuotedInteger),
        BuiltInScalars.Boolean => Bits(SlotKind.True, SlotKind.False),
        _ => AnyKind & ~Bits(SlotKind.Object, SlotKind.List),
    };

    private static LeafCheck CheckOf(NamedType type) => type.Name switch
    {
        _ when type is EnumType => LeafCheck.EnumValue,
        BuiltInScalars.Int => LeafCheck.Int32,
        BuiltInScalars.Id => LeafCheck.Id,
        _ => LeafCheck.None,
    };

    private static uint Bits(params ReadOnlySpan<SlotKind> kinds)
    {
        uint bits = 0;
        foreach (var kind in kinds)
        {
            bits |= 1u << (int)kind;
        }

        return bits;
    }
}
