using System.Buffers;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>
/// What an operation costs, as a function of its variables: compiled once, evaluated for every request in one pass over its positions and
/// without memory of its own. Immutable.
/// </summary>
public sealed class CostFormula
{
    private const int OnStack = 128;

    private readonly CostPosition[] _positions;
    private readonly long _base;
    private readonly long? _constant;

    /// <param name="positions">Each behind those that lie in it; the operation's root is the last.</param>
    /// <param name="ofOperation">What it costs beside its fields.</param>
    internal CostFormula(CostPosition[] positions, long ofOperation)
    {
        _positions = positions;
        _base = ofOperation;
        _constant = Array.TrueForAll(positions, position => position.IsConstant) ? Compute(CoercedVariables.Empty) : null;
    }

    /// <summary>The formula of an operation that selects nothing that costs.</summary>
    public static CostFormula Nothing { get; } = new([], 0);

    /// <summary>The variables decide nothing.</summary>
    public bool IsConstant => _constant is not null;

    /// <summary>The cost of a request: from 0 to <see cref="CostUnits.Most"/>, where it stays.</summary>
    /// <param name="variables">Coerced for the operation.</param>
    public long Evaluate(CoercedVariables variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return _constant ?? Compute(variables);
    }

    /// <summary>The cost field by field, for people: what each is multiplied by, and which are there because others require them.</summary>
    /// <param name="variables">Coerced for the operation.</param>
    public string Describe(CoercedVariables variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        var values = new long[_positions.Length];
        Fill(values, variables);
        return CostPrinter.Print(_positions, values, _base, variables);
    }

    private long Compute(CoercedVariables variables)
    {
        if (_positions.Length <= OnStack)
        {
            Span<long> values = stackalloc long[_positions.Length];
            return Fill(values, variables);
        }

        var rented = ArrayPool<long>.Shared.Rent(_positions.Length);
        try
        {
            return Fill(rented.AsSpan(0, _positions.Length), variables);
        }
        finally
        {
            ArrayPool<long>.Shared.Return(rented);
        }
    }

    private long Fill(Span<long> values, CoercedVariables variables)
    {
        for (var i = 0; i < _positions.Length; i++)
        {
            values[i] = _positions[i].Evaluate(values, variables);
        }

        return CostUnits.Add(_base, values.IsEmpty ? 0 : values[^1]);
    }
}
