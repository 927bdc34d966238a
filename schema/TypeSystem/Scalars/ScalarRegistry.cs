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

    /// <summary>In no particular order.</summary>
    public IReadOnlyList<ScalarDefinition> All => _byName.Values;

    public ScalarDefinition? Find(string name) => _byName.GetValueOrDefault(name);
}
