using System.Globalization;
using System.Text;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Tests.Harness;

/// <summary>Writes an operation at random over a schema: fields, aliases, fragments on abstract and object types, conditions.</summary>
internal sealed class RandomOperation
{
    private const int MaxDepth = 6;
    private const int MaxSelections = 150;

    private readonly Schema _schema;
    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private int _aliases;
    private int _selections;

    private RandomOperation(Schema schema, int seed)
    {
        _schema = schema;
        _random = new Random(seed);
    }

    public static string Write(Schema schema, int seed)
    {
        var writer = new RandomOperation(schema, seed);
        writer._text.Append("query($v: Boolean! = true, $w: Boolean! = false) ");
        writer.WriteSet(schema.QueryType!, depth: 0);
        return writer._text.ToString();
    }

    private void WriteSet(CompositeType type, int depth)
    {
        _text.Append("{ ");
        var written = 0;
        for (var tries = 0; tries < 12 && (written == 0 || _random.Next(3) > 0); tries++)
        {
            written += WriteSelection(type, depth) ? 1 : 0;
        }

        if (written == 0)
        {
            _text.Append("__typename ");
        }

        _text.Append("} ");
    }

    private bool WriteSelection(CompositeType type, int depth)
    {
        if (depth > MaxDepth || _selections++ > MaxSelections)
        {
            return false;
        }

        var choice = _random.Next(10);
        if (choice == 0 || type is UnionType && choice < 2)
        {
            _text.Append("__typename ");
            return true;
        }

        if (depth > 0 && (type is UnionType || choice < 3))
        {
            var overlapping = _schema.Types.OfType<CompositeType>().Where(other => !other.IsBuiltIn && _schema.DoTypesOverlap(type, other)).ToList();
            var condition = overlapping[_random.Next(overlapping.Count)];
            _text.Append("... on ").Append(condition.Name).Append(' ');
            WriteCondition();
            WriteSet(condition, depth + 1);
            return true;
        }

        return type is FieldContainerType { Fields.Count: > 0 } container && WriteField(container.Fields[_random.Next(container.Fields.Count)], depth);
    }

    private bool WriteField(OutputField field, int depth)
    {
        var composite = field.Type.Named as CompositeType;
        if (composite is not null && depth >= MaxDepth)
        {
            return false;
        }

        if (_random.Next(6) == 0 || field.Arguments.Count > 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $"a{_aliases++}: ");
        }

        _text.Append(field.Name);
        WriteArguments(field);
        _text.Append(' ');
        WriteCondition();
        if (composite is not null)
        {
            WriteSet(composite, depth + 1);
        }

        return true;
    }

    private void WriteCondition()
    {
        if (_random.Next(8) == 0)
        {
            _text.Append(_random.Next(2) == 0 ? "@include(if: $v) " : "@skip(if: $w) ");
        }
    }

    private void WriteArguments(OutputField field)
    {
        var given = field.Arguments.Where(argument => argument.IsRequired).ToList();
        if (given.Count > 0)
        {
            _text.Append('(').AppendJoin(", ", given.Select(argument => $"{argument.Name}: {Value(argument.Type)}")).Append(')');
        }
    }

    private string Value(GraphQLType type) => type.Nullable switch
    {
        ListType list => $"[{Value(list.ElementType)}]",
        EnumType enumType => enumType.Values[_random.Next(enumType.Values.Count)].Name,
        InputObjectType input => $"{{{string.Join(", ", input.Fields.Where(field => field.IsRequired).Select(field => $"{field.Name}: {Value(field.Type)}"))}}}",
        ScalarType { Name: "Int" } => _random.Next(5).ToString(CultureInfo.InvariantCulture),
        ScalarType { Name: "Float" } => "1.5",
        ScalarType { Name: "Boolean" } => "true",
        ScalarType { Name: "Date" } => "\"2019-12-31\"",
        ScalarType { Name: "DateTime" } => "\"2019-12-31T00:00:00Z\"",
        ScalarType { Name: "Isin" } => "\"US1912161007\"",
        ScalarType { Name: "Mic" } => "\"XNYS\"",
        ScalarType { Name: "CurrencyCode" } => "\"USD\"",
        _ => "\"1\"",
    };
}
