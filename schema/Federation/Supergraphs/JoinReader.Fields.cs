using GraphQL.Language;

namespace Federation.Supergraphs;

internal sealed partial class JoinReader
{
    private void ReadFields(
        TypeDefinitionNode type,
        SyntaxList<FieldDefinitionNode> nodes,
        List<SubgraphType> subgraphs,
        Dictionary<string, FieldJoin> fields)
    {
        foreach (var node in nodes)
        {
            fields[node.Name] = ReadField($"{type.Name}.{node.Name}", node.Name, node.Directives, subgraphs);
        }

        if (_features.IsFederation1)
        {
            AddKeyFields(subgraphs, fields);
        }
    }

    private FieldJoin ReadField(string coordinate, string name, SyntaxList<DirectiveNode> directives, List<SubgraphType> subgraphs)
    {
        var applications = directives.Named(_features.Join("field")).ToList();
        if (applications.Count == 0)
        {
            return new FieldJoin(name, [.. subgraphs.Select(subgraph => new SubgraphField { Subgraph = subgraph.Subgraph })], false);
        }

        var entries = new List<SubgraphField>(applications.Count);
        var fromInterfaceObject = false;
        foreach (var application in applications)
        {
            if (application.GetArgument("graph") is null or NullValueNode)
            {
                fromInterfaceObject = true;
            }
            else if (FindGraph(coordinate, application) is { } subgraph)
            {
                entries.Add(ReadEntry(coordinate, application, subgraph));
            }
        }

        return new FieldJoin(name, entries, fromInterfaceObject);
    }

    private SubgraphField ReadEntry(string coordinate, DirectiveNode application, SubgraphInfo subgraph)
        => new()
        {
            Subgraph = subgraph,
            Type = ReadTypeReference(coordinate, application.Text("type")),
            IsExternal = application.Flag("external"),
            IsOverridden = application.Flag("usedOverridden"),
            Requires = application.Text("requires") is { } requires ? ParseFieldSet(coordinate, "requires", requires) : null,
            Provides = application.Text("provides") is { } provides ? ParseFieldSet(coordinate, "provides", provides) : null,
            Override = application.Text("override"),
            OverrideLabel = application.Text("overrideLabel"),
            ContextArguments = ReadContextArguments(coordinate, application),
        };

    private TypeNode? ReadTypeReference(string coordinate, string? text)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            return Utf8GraphQLParser.ParseType(text);
        }
        catch (SyntaxException exception)
        {
            _errors.Add(new SupergraphError(SupergraphErrorCodes.JoinInvalid, $"The type \"{text}\" cannot be parsed: {exception.Message}", coordinate));
            return null;
        }
    }

    private List<ContextArgument> ReadContextArguments(string coordinate, DirectiveNode application)
    {
        var result = new List<ContextArgument>();
        if (application.GetArgument("contextArguments") is not ListValueNode list)
        {
            return result;
        }

        foreach (var item in list.Items)
        {
            string? Text(string name) => item is ObjectValueNode fields && fields.Fields.FirstOrDefault(field => field.Name == name)?.Value is StringValueNode value ? value.Value : null;
            if (Text("context") is { } context && Text("name") is { } name && Text("type") is { } type && Text("selection") is { } selection)
            {
                if (ParseFieldSet(coordinate, "selection of a context", ContextSelection.Unwrap(selection)) is { } parsed && ReadTypeReference(coordinate, type) is not null)
                {
                    result.Add(new ContextArgument(context, name, type, selection, parsed));
                }
            }
            else
            {
                _errors.Add(new SupergraphError(
                    SupergraphErrorCodes.JoinInvalid,
                    $"An entry of contextArguments needs \"context\", \"name\", \"type\" and \"selection\" as strings.",
                    coordinate));
            }
        }

        return result;
    }

    /// <summary>A federation 1 supergraph names only a field's owner, but every subgraph with a key has the key's fields.</summary>
    private static void AddKeyFields(List<SubgraphType> subgraphs, Dictionary<string, FieldJoin> fields)
    {
        foreach (var subgraph in subgraphs)
        {
            foreach (var node in subgraph.Keys.SelectMany(key => key.Selections.Selections).OfType<FieldNode>())
            {
                if (fields.TryGetValue(node.Name, out var field) && field.In(subgraph.Subgraph) is null)
                {
                    fields[node.Name] = field with { Subgraphs = [.. field.Subgraphs, new SubgraphField { Subgraph = subgraph.Subgraph }] };
                }
            }
        }
    }
}
