using System.Collections.Frozen;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>The scalars whose values are checked, by name. A scalar that it does not know passes as it is.</summary>
public sealed class ScalarRegistry
{
    private static readonly ScalarDefinition[] Specified =
        [new IntScalar(), new FloatScalar(), new StringScalar(), new BooleanScalar(), new IdScalar()];

    private readonly FrozenDictionary<string, ScalarDefinition> _byName;

    /// <summary>A registry of the given scalars and those of the specification.</summary>
    public ScalarRegistry(params IEnumerable<ScalarDefinition> custom)
    {
        _byName = Specified.Concat(custom).ToFrozenDictionary(scalar => scalar.Name, StringComparer.Ordinal);
    }

    /// <summary>The scalars of the specification alone, for a graph whose own scalars mean something else.</summary>
    public static ScalarRegistry BuiltIn { get; } = new();

    /// <summary>Those and the scalars of the financial graph.</summary>
    public static ScalarRegistry Financial { get; } = new(
        new DecimalScalar(),
        new DateScalar(),
        new DateTimeScalar(),
        new IsinScalar(),
        new LeiScalar(),
        new FigiScalar(),
        new MicScalar(),
        new CurrencyCodeScalar());

    /// <summary>
    /// The scalars to check in requests to a graph that anyone may have made: a name such as <c>Date</c> means what the graph says, not what
    /// it means here. A scalar is this project's where the graph gives its address (<c>@specifiedBy</c>), or gives none while another of its
    /// scalars has such an address: then it is a graph of this project.
    /// </summary>
    public static ScalarRegistry For(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var isFinancial = Financial.All.Any(scalar => scalar.SpecifiedByUrl is not null && AddressOf(schema, scalar) == scalar.SpecifiedByUrl);
        return isFinancial
            ? new ScalarRegistry(Financial.All.Where(scalar => scalar.SpecifiedByUrl is not null && (AddressOf(schema, scalar) ?? scalar.SpecifiedByUrl) == scalar.SpecifiedByUrl))
            : BuiltIn;
    }

    /// <summary>In no particular order.</summary>
    public IReadOnlyList<ScalarDefinition> All => _byName.Values;

    public ScalarDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    private static string? AddressOf(Schema schema, ScalarDefinition scalar) => schema.GetType<ScalarType>(scalar.Name)?.SpecifiedByUrl;
}
