using System.Text;

namespace Gateway.Differential.Tests.Generating;

/// <summary>Writes a graph unsplit, and each of its subgraphs.</summary>
internal sealed class SdlWriter(GraphModel graph)
{
    private const string Link =
        """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible", "@context", "@fromContext"])

        """;

    /// <summary>
    /// The unsplit graph. <c>@requires</c> says what a field is computed from, <c>@contextual</c> what is read from the objects around it,
    /// <c>@inaccessible</c> what clients do not see.
    /// </summary>
    public string WriteBase()
    {
        var text = new StringBuilder();
        foreach (var type in graph.Types.Append(graph.Query).Append(graph.Mutation))
        {
            var fields = BaseFields(type);
            if (type.Kind == ModelKind.Union)
            {
                var members = type.Present.SelectMany(type.MembersIn).Distinct().Select(member => member.Name).ToList();
                text.Append(members.Count == 0 ? "" : $"union {type.Name} = {string.Join(" | ", members)}\n");
            }
            else if (fields.Count > 0 && (type.Kind == ModelKind.Root || type.Present.Count > 0))
            {
                var implemented = InterfacesOf(type, null);
                text.Append(type.Kind == ModelKind.Interface ? "interface " : "type ").Append(type.Name).Append(Implements(implemented)).Append(" {\n");
                foreach (var field in fields)
                {
                    text.Append("  ").Append(field.Name).Append(field.Arguments).Append(": ").Append(field.Type);
                    text.Append(field.Requires is null ? "" : $" @requires(fields: {Quote(field.Requires)})");
                    text.Append(field.Context is { } context ? $" @contextual(argument: \"{ContextModel.Argument}\", fields: {Quote(context.Fields)})" : "");
                    text.Append(field.IsInaccessible ? " @inaccessible" : "").Append('\n');
                }

                text.Append("}\n");
            }
        }

        return WithLeaves(text.ToString());
    }

    public string WriteSubgraph(int subgraph)
    {
        var text = new StringBuilder();
        foreach (var type in graph.Types.Where(type => type.Present.Contains(subgraph)).Append(graph.Query).Append(graph.Mutation))
        {
            switch (type.Kind)
            {
                case ModelKind.Union:
                    text.Append("union ").Append(type.Name).Append(" = ").AppendJoin(" | ", type.MembersIn(subgraph).Select(member => member.Name)).Append('\n');
                    break;
                case ModelKind.Interface when !type.ObjectsIn.Contains(subgraph):
                    WriteInterface(type, subgraph, text);
                    break;
                default:
                    WriteObject(type, subgraph, text);
                    break;
            }
        }

        return Link + WithLeaves(text.ToString());
    }

    private static void WriteInterface(TypeModel type, int subgraph, StringBuilder text)
    {
        text.Append("interface ").Append(type.Name).Append(type.KeyedIn.Contains(subgraph) ? " @key(fields: \"id\")" : "").Append(" {\n");
        foreach (var name in type.CommonIn(subgraph))
        {
            text.Append("  ").Append(name).Append(type.Members[0].Find(name)!.Arguments).Append(": ").Append(type.TypeOf(name)).Append('\n');
        }

        text.Append("}\n");
    }

    private void WriteObject(TypeModel type, int subgraph, StringBuilder text)
    {
        var fields = type.Fields.FindAll(field => field.Owners.Contains(subgraph) || field.OverriddenIn == subgraph || field.ExternalIn.Contains(subgraph));
        var isInterfaceObject = type.Kind == ModelKind.Interface;
        if (isInterfaceObject)
        {
            fields.Insert(0, type.Members[0].Find("id")!);
            fields.AddRange(type.ObjectExternals.Where(external => external.Subgraph == subgraph)
                .Select(external => type.Members[0].Find(external.Field)!));
        }

        if (fields.Count == 0)
        {
            return;
        }

        text.Append("type ").Append(type.Name).Append(isInterfaceObject ? " @interfaceObject @key(fields: \"id\")" : Implements(InterfacesOf(type, subgraph)));
        foreach (var (key, isResolvable) in type.KeysIn.GetValueOrDefault(subgraph) ?? [])
        {
            text.Append(" @key(fields: ").Append(Quote(key.Text)).Append(isResolvable ? ")" : ", resolvable: false)");
        }

        foreach (var (_, context) in type.Contexts.Where(context => context.Subgraph == subgraph))
        {
            text.Append(" @context(name: ").Append(Quote(context)).Append(')');
        }

        text.Append(" {\n");
        foreach (var field in fields)
        {
            var declared = isInterfaceObject && type.Find(field.Name) is null ? type.TypeOf(field.Name) : field.TypesIn.GetValueOrDefault(subgraph, field.Type);
            text.Append("  ").Append(field.Name).Append(Arguments(field, subgraph)).Append(": ").Append(declared);
            WriteDirectives(field, subgraph, isInterfaceObject && field.Name == "id", text);
            text.Append('\n');
        }

        text.Append("}\n");
    }

    /// <summary>What the gateway fills comes first.</summary>
    private static string Arguments(FieldModel field, int subgraph)
    {
        var own = field.ArgumentsIn.GetValueOrDefault(subgraph, field.Arguments);
        return field.Context is { } context
            ? $"({ContextModel.Argument}: {context.Type} @fromContext(field: {Quote(context.Field)}){(own.Length == 0 ? ")" : $", {own[1..]}")}"
            : own;
    }

    private void WriteDirectives(FieldModel field, int subgraph, bool isPlain, StringBuilder text)
    {
        if (isPlain || field.OverriddenIn == subgraph)
        {
            return;
        }

        if (!field.Owners.Contains(subgraph))
        {
            text.Append(" @external");
            return;
        }

        text.Append(field.Owners.Count > 1 || field.IsProvided ? " @shareable" : "");
        text.Append(field.Requires is null ? "" : $" @requires(fields: {Quote(field.Requires)})");
        text.Append(field.Provides.TryGetValue(subgraph, out var provided) ? $" @provides(fields: {Quote(provided)})" : "");
        text.Append(field.OverriddenIn is { } from ? $" @override(from: \"{graph.Subgraphs[from]}\"" : "");
        text.Append(field.OverriddenIn is null ? "" : field.OverrideLabel is { } label ? $", label: \"{label}\")" : ")");
        text.Append(field.IsInaccessible ? " @inaccessible" : "");
    }

    private List<FieldModel> BaseFields(TypeModel type)
    {
        if (type.Kind == ModelKind.Interface)
        {
            var names = type.Present.Except(type.ObjectsIn).SelectMany(type.CommonIn).Distinct();
            return [.. names.Select(Plain), .. type.Fields];
        }

        var added = graph.Types.Where(other => other.ObjectsIn.Count > 0 && other.Members.Contains(type)).SelectMany(other => other.Fields);
        return [.. type.Fields.Where(field => field.Owners.Count > 0), .. added];

        // What a member computes is the member's matter.
        FieldModel Plain(string name) => new(name, type.TypeOf(name)) { Arguments = type.Members[0].Find(name)!.Arguments };
    }

    private List<string> InterfacesOf(TypeModel type, int? subgraph)
        => [.. graph.Types
            .Where(other => other.Kind == ModelKind.Interface && other.Members.Contains(type)
                && other.Present.Any(at => !other.ObjectsIn.Contains(at) && (subgraph is null || at == subgraph) && type.Present.Contains(at)))
            .Select(other => other.Name)];

    private static string Implements(List<string> interfaces) => interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", interfaces)}";

    private static string Quote(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Leaf types are alike wherever they are; one that nothing uses is left out.</summary>
    private static string WithLeaves(string text)
    {
        var definitions = LeafTypes.Definitions.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var filter = text.Contains("Filter", StringComparison.Ordinal);
        return text + string.Concat(definitions
            .Where(definition => definition.Split(' ')[1] switch
            {
                "Color" => filter || text.Contains("Color", StringComparison.Ordinal),
                "Filter" => filter,
                var name => text.Contains(name, StringComparison.Ordinal),
            })
            .Select(definition => $"{definition}\n"));
    }
}
