using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gateway.Planning;
using GraphQL.Language;

namespace Gateway.Execution.Compiling;

/// <summary>
/// The text of a fetch whose lookups take values from objects around their entities. One document has one value for a variable, so a lookup
/// is written once for each combination of values; a copy's names carry a number. The text is cut at compile time where the number goes.
/// </summary>
internal sealed class ContextTemplate
{
    /// <summary>Stands in no printed document: in strings it is escaped.</summary>
    private const char Cut = '\u0001';

    private readonly FetchNode _fetch;
    private readonly byte[][][] _definitions;
    private readonly byte[][][] _fields;
    private readonly (string Name, byte[] Definition)[] _client;
    private readonly HashSet<string>[] _mentioned;

    private ContextTemplate(
        FetchNode fetch, byte[][][] definitions, byte[][][] fields, (string Name, byte[] Definition)[] client, HashSet<string>[] mentioned)
    {
        _fetch = fetch;
        _definitions = definitions;
        _fields = fields;
        _client = client;
        _mentioned = mentioned;
    }

    /// <summary>Null where no lookup of the fetch has contexts.</summary>
    public static ContextTemplate? Create(FetchNode fetch)
    {
        if (fetch.Lookups.All(lookup => lookup.Contexts.IsEmpty))
        {
            return null;
        }

        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(fetch.OperationText, ParserOptions.Trusted).Definitions[0];
        var definitions = new byte[fetch.Lookups.Length][][];
        var fields = new byte[fetch.Lookups.Length][][];
        var mentioned = new HashSet<string>[fetch.Lookups.Length];
        var own = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < definitions.Length; i++)
        {
            var lookup = fetch.Lookups[i];
            var names = lookup.Contexts.Select(context => context.Variable).Append(lookup.Variable).ToHashSet(StringComparer.Ordinal);
            own.UnionWith(names);
            var marker = new Marker(names);
            definitions[i] = Pieces(string.Concat(operation.VariableDefinitions
                .Where(definition => names.Contains(definition.Variable.Name))
                .Select(definition => Mark(definition).Print(indented: false))));
            var field = operation.SelectionSet.Selections.OfType<FieldNode>().Single(field => field.ResponseName == lookup.ResponseKey);
            fields[i] = Pieces(marker.Mark(field).Print(indented: false));
            mentioned[i] = marker.Others;
        }

        var client = operation.VariableDefinitions
            .Where(definition => !own.Contains(definition.Variable.Name))
            .Select(definition => (definition.Variable.Name, Escape(definition.Print(indented: false) + " ")));
        return new ContextTemplate(fetch, definitions, fields, [.. client], mentioned);
    }

    /// <summary>The name of a group's own response key or variable.</summary>
    public static string Name(string name, int group) => group == 0 ? name : name + Suffix(group);

    /// <summary>The request with each lookup written as often as it has groups, and with the client's variables that are mentioned then.</summary>
    /// <param name="counts">The number of groups of each lookup; 1 for a lookup without contexts.</param>
    public RequestTemplate Write(int[] counts)
    {
        var text = new MemoryStream();
        text.Write("{\"query\":\"query("u8);
        WriteCopies(text, _definitions, counts);
        var isWritten = _client.Select(variable => counts.Where((count, i) => count > 0 && _mentioned[i].Contains(variable.Name)).Any()).ToArray();
        foreach (var (_, definition) in _client.Where((_, i) => isWritten[i]))
        {
            text.Write(definition);
        }

        text.Write("){"u8);
        WriteCopies(text, _fields, counts);
        text.Write("}\""u8);
        var variables = _fetch.Lookups.SelectMany((lookup, i) => Enumerable.Range(0, counts[i]).Select(group => Name(lookup.Variable, group)));
        return RequestTemplate.Create(text.ToArray(), [.. _client.Where((_, i) => isWritten[i]).Select(variable => variable.Name)], variables);
    }

    private static void WriteCopies(MemoryStream text, byte[][][] pieces, int[] counts)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            for (var group = 0; group < counts[i]; group++)
            {
                var suffix = group == 0 ? [] : Encoding.ASCII.GetBytes(Suffix(group));
                text.Write(pieces[i][0]);
                foreach (var piece in pieces[i].AsSpan(1))
                {
                    text.Write(suffix);
                    text.Write(piece);
                }

                text.WriteByte((byte)' ');
            }
        }
    }

    private static VariableDefinitionNode Mark(VariableDefinitionNode node)
        => new(default, new VariableNode(default, node.Variable.Name + Cut), node.Type, node.DefaultValue, node.Directives);

    private static string Suffix(int group) => string.Create(CultureInfo.InvariantCulture, $"__{group}");

    private static byte[][] Pieces(string text) => [.. text.Split(Cut).Select(Escape)];

    private static byte[] Escape(string text) => Encoding.UTF8.GetBytes(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());

    /// <summary>Puts a cut behind the names that differ between copies.</summary>
    private sealed class Marker(HashSet<string> names) : SyntaxRewriter
    {
        public FieldNode Mark(FieldNode node)
        {
            var field = (FieldNode)RewriteField(node)!;
            return new FieldNode(default, field.ResponseName + Cut, field.Name, field.Arguments, field.Directives, field.SelectionSet);
        }

        /// <summary>The other variables that were met.</summary>
        public HashSet<string> Others { get; } = new(StringComparer.Ordinal);

        protected override ValueNode RewriteValue(ValueNode node)
        {
            if (node is VariableNode variable)
            {
                if (names.Contains(variable.Name))
                {
                    return new VariableNode(default, variable.Name + Cut);
                }

                Others.Add(variable.Name);
            }

            return base.RewriteValue(node);
        }
    }
}
