using System.Collections.Frozen;
using System.Globalization;
using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>
/// Reads <c>@cost</c> and <c>@listSize</c> under the names that the supergraph's links give them; a supergraph that does not link the
/// specification has neither, whatever its directives are called. What cannot be read refuses the supergraph: a weight that is passed
/// over would let through what it was written against.
/// </summary>
/// <seealso href="https://specs.apollo.dev/cost/v0.1">cost v0.1</seealso>
internal sealed class CostReader
{
    private const string Weight = "weight";
    private const string AssumedSize = "assumedSize";
    private const string SlicingArguments = "slicingArguments";
    private const string SizedFields = "sizedFields";

    private readonly string _cost;
    private readonly string _listSize;
    private readonly List<SupergraphError> _errors;

    private CostReader(string cost, string listSize, List<SupergraphError> errors) => (_cost, _listSize, _errors) = (cost, listSize, errors);

    public static SupergraphCosts Read(DocumentNode document, SupergraphFeatures features, List<SupergraphError> errors)
    {
        if (features is not { Cost: { } cost, ListSize: { } listSize })
        {
            return SupergraphCosts.None;
        }

        var reader = new CostReader(cost, listSize, errors);
        var types = new Dictionary<string, TypeCosts>(StringComparer.Ordinal);
        foreach (var type in document.Definitions.OfType<TypeDefinitionNode>())
        {
            if (reader.ReadType(type) is { } read)
            {
                types[type.Name] = read;
            }
        }

        return new SupergraphCosts(true, types);
    }

    private TypeCosts? ReadType(TypeDefinitionNode type)
    {
        var weight = ReadWeight(type.Directives, type.Name);
        var fields = new Dictionary<string, FieldCosts>(StringComparer.Ordinal);
        foreach (var (name, read) in type switch
        {
            ObjectTypeDefinitionNode node => node.Fields.Select(field => (field.Name, ReadField(type.Name, field))),
            InterfaceTypeDefinitionNode node => node.Fields.Select(field => (field.Name, ReadField(type.Name, field))),
            InputObjectTypeDefinitionNode node => node.Fields.Select(field => (field.Name, ReadInput(type.Name, field))),
            _ => [],
        })
        {
            if (read is not null)
            {
                fields[name] = read;
            }
        }

        return weight is null && fields.Count == 0 ? null : new TypeCosts(weight, fields.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private FieldCosts? ReadField(string type, FieldDefinitionNode field)
    {
        var coordinate = $"{type}.{field.Name}";
        var weight = ReadWeight(field.Directives, coordinate);
        var size = field.Directives.Named(_listSize).FirstOrDefault() is { } directive ? ReadSize(directive, coordinate) : null;
        Dictionary<string, int>? arguments = null;
        foreach (var argument in field.Arguments)
        {
            if (ReadWeight(argument.Directives, $"{coordinate}({argument.Name}:)") is { } ofArgument)
            {
                (arguments ??= new(StringComparer.Ordinal))[argument.Name] = ofArgument;
            }
        }

        return weight is null && size is null && arguments is null
            ? null
            : new FieldCosts(weight, size, arguments?.ToFrozenDictionary(StringComparer.Ordinal) ?? FrozenDictionary<string, int>.Empty);
    }

    private FieldCosts? ReadInput(string type, InputValueDefinitionNode field)
        => ReadWeight(field.Directives, $"{type}.{field.Name}") is { } weight ? new FieldCosts(weight, null, FrozenDictionary<string, int>.Empty) : null;

    /// <summary>Apollo's weights are integers, those of the older specification decimals in strings. One below zero would make something else cheaper: it counts as zero.</summary>
    private int? ReadWeight(SyntaxList<DirectiveNode> directives, string coordinate)
    {
        if (directives.Named(_cost).FirstOrDefault() is not { } directive)
        {
            return null;
        }

        var text = directive.GetArgument(Weight) switch
        {
            IntValueNode value => value.Value,
            FloatValueNode value => value.Value,
            StringValueNode value => value.Value,
            _ => null,
        };
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && double.IsFinite(weight))
        {
            return (int)Math.Clamp(Math.Ceiling(weight), 0, int.MaxValue);
        }

        Refuse(directive, coordinate, $"\"{Weight}\" must be a number");
        return null;
    }

    private ListSize ReadSize(DirectiveNode directive, string coordinate)
    {
        int? assumed = null;
        switch (directive.GetArgument(AssumedSize))
        {
            case null or NullValueNode:
                break;
            case IntValueNode value when !value.Value.StartsWith('-'):
                assumed = int.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : int.MaxValue;
                break;
            default:
                Refuse(directive, coordinate, $"\"{AssumedSize}\" must be a whole number that is not negative");
                break;
        }

        var sized = new List<SelectionSetNode>();
        foreach (var text in Texts(directive, SizedFields, coordinate))
        {
            try
            {
                sized.Add(Utf8GraphQLParser.ParseSelectionSet(text));
            }
            catch (SyntaxException exception)
            {
                Refuse(directive, coordinate, $"the sized field \"{text}\" cannot be read ({exception.Message})");
            }
        }

        return new ListSize(assumed, [.. Texts(directive, SlicingArguments, coordinate).Select(path => path.Split('.'))], sized);
    }

    private List<string> Texts(DirectiveNode directive, string argument, string coordinate)
    {
        switch (directive.GetArgument(argument))
        {
            case null or NullValueNode:
                return [];
            case StringValueNode text:
                return [text.Value];
            case ListValueNode list when list.Items.All(item => item is StringValueNode):
                return [.. list.Items.Select(item => ((StringValueNode)item).Value)];
            default:
                Refuse(directive, coordinate, $"\"{argument}\" must be a list of strings");
                return [];
        }
    }

    private void Refuse(DirectiveNode directive, string coordinate, string problem)
        => _errors.Add(new SupergraphError(SupergraphErrorCodes.CostInvalid, $"@{directive.Name} on \"{coordinate}\" cannot be read: {problem}.", coordinate));
}
