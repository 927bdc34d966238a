using System.Text.Json;
using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>
/// What the arguments of a field cost: the weights that <c>@cost</c> gives to arguments and to fields of input objects, as far as they are
/// given. Without a weight an argument is free. A list costs what its items cost.
/// </summary>
internal sealed class ArgumentCost
{
    private readonly SupergraphCosts _costs;
    private readonly List<(string Variable, GraphQLType Type)> _variables = [];
    private long _fixed;

    private ArgumentCost(SupergraphCosts costs) => _costs = costs;

    /// <summary>It is the same for every request.</summary>
    public bool IsConstant => _variables.Count == 0;

    /// <summary>Null where they are free.</summary>
    /// <param name="costs">The supergraph's.</param>
    /// <param name="declared">What is said of the field.</param>
    /// <param name="field">The field.</param>
    /// <param name="given">Its arguments as written.</param>
    public static ArgumentCost? Of(SupergraphCosts costs, FieldCosts? declared, OutputField field, SyntaxList<ArgumentNode> given)
    {
        if (!costs.IsLinked || given.Count == 0)
        {
            return null;
        }

        var cost = new ArgumentCost(costs);
        foreach (var argument in given)
        {
            if (argument.Value is not NullValueNode && field.GetArgument(argument.Name) is { } definition)
            {
                cost.AddFixed(declared?.Arguments.TryGetValue(argument.Name, out var weight) == true ? weight : cost.OfLeaf(definition.Type));
                cost.AddInside(argument.Value, definition.Type);
            }
        }

        return cost is { _fixed: 0, IsConstant: true } ? null : cost;
    }

    public long Evaluate(CoercedVariables variables)
    {
        var cost = _fixed;
        foreach (var (variable, type) in _variables)
        {
            if (variables.TryGetRawJson(variable, out var json))
            {
                var reader = new Utf8JsonReader(json.Span);
                if (reader.Read())
                {
                    cost = CostUnits.Add(cost, Inside(ref reader, (InputObjectType)type.Named));
                }
            }
        }

        return cost;
    }

    private void AddInside(ValueNode value, GraphQLType type)
    {
        if (type.Named is not InputObjectType input)
        {
            return;
        }

        switch (value)
        {
            case VariableNode variable when HasWeights(input, []):
                _variables.Add((variable.Name, type));
                break;
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    AddInside(item, type);
                }

                break;
            case ObjectValueNode fields:
                foreach (var field in fields.Fields)
                {
                    if (field.Value is not NullValueNode && input.GetField(field.Name) is { } definition)
                    {
                        AddFixed(WeightOf(input, definition));
                        AddInside(field.Value, definition.Type);
                    }
                }

                break;
        }
    }

    /// <summary>Variables nest no deeper than coercion lets them.</summary>
    private long Inside(ref Utf8JsonReader reader, InputObjectType input)
    {
        long cost = 0;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                cost = CostUnits.Add(cost, Inside(ref reader, input));
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var definition = Find(input, ref reader);
                _ = reader.Read();
                if (definition is not null && reader.TokenType != JsonTokenType.Null)
                {
                    cost = CostUnits.Add(cost, WeightOf(input, definition));
                    if (definition.Type.Named is InputObjectType inner)
                    {
                        cost = CostUnits.Add(cost, Inside(ref reader, inner));
                        continue;
                    }
                }

                reader.Skip();
            }
        }

        return cost;
    }

    private static InputValue? Find(InputObjectType input, ref Utf8JsonReader reader)
    {
        foreach (var field in input.Fields)
        {
            if (reader.ValueTextEquals(field.Name))
            {
                return field;
            }
        }

        return null;
    }

    private bool HasWeights(InputObjectType input, HashSet<string> seen)
        => seen.Add(input.Name)
            && input.Fields.Any(field => WeightOf(input, field) > 0 || (field.Type.Named is InputObjectType inner && HasWeights(inner, seen)));

    private int WeightOf(InputObjectType input, InputValue field) => _costs.Find(input.Name, field.Name)?.Weight ?? OfLeaf(field.Type);

    private int OfLeaf(GraphQLType type) => type.Named is InputObjectType ? 0 : _costs.WeightOf(type.Named.Name) ?? 0;

    private void AddFixed(long weight) => _fixed = CostUnits.Add(_fixed, weight);
}
