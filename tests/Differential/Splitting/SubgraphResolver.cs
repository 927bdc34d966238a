using System.Text.Json.Nodes;
using Gateway.Differential.Tests.Generating;
using Gateway.Differential.Tests.Reference;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>
/// Resolves a subgraph's schema on the data, and keeps to what the subgraph's SDL says that it can: a field that is external, overridden
/// elsewhere, or asked without what it requires, is a fault of the gateway and answers a poisoned value.
/// </summary>
internal sealed class SubgraphResolver(SplitSubgraph subgraph, SplitGraph graph, Dataset data, IReadOnlySet<string> activeLabels, ICollection<string> faults) : IFieldResolver
{
    private const string Poison = "not from here";

    public object? Resolve(ObjectType type, Node? source, OutputField field, JsonObject arguments)
    {
        if (source is null || type == subgraph.Schema.QueryType)
        {
            Count(source is not null, Feature.NestedQuery);
            return field.Name switch
            {
                "_entities" => arguments["representations"]!.AsArray().Select(one => (object?)Find(one!.AsObject())).ToList(),
                "_service" => throw new InvalidOperationException("Nobody asks an in-process subgraph for its SDL."),
                _ => ResolveRoot(type, field, arguments),
            };
        }

        var coordinate = $"{type.Name}.{field.Name}";
        var directives = subgraph.DirectivesOf(coordinate);
        var isProvided = source.Provided is { } provided && FindProvided(provided, source, field.Name) is not null;
        if (!isProvided && directives.Any(directive => directive.Name == "external"))
        {
            return Refuse($"{coordinate} is external and not provided here");
        }

        if (graph.IsOverridden(subgraph.Name, coordinate, activeLabels))
        {
            return Refuse($"{coordinate} is overridden by another subgraph");
        }

        if (subgraph.ContextArgumentOf(coordinate) is { } contextual && !arguments.ContainsKey(contextual))
        {
            arguments = FieldValues.Before(contextual, null, arguments); // Whether null is said or not is the same.
        }

        Count(coordinate, directives, arguments, isProvided);
        if (!source.Record.Fields.TryGetValue(field.Name, out var held) && FieldValues.InputsOf(directives) is { } inputs)
        {
            return source.Representation is { } representation
                ? FieldValues.OfInputs(field, arguments, Project(coordinate, inputs, representation, source.Record.TypeName))
                : Refuse($"{coordinate} is asked for without what it requires");
        }

        var value = FieldValues.OfData(held, arguments);
        Count(type is { Interfaces.Count: > 0 } && field.Type.Named is CompositeType && type.Interfaces.Any(one => one.GetField(field.Name) is not null), Feature.InterfaceReference);
        return Wrap(value, field, Merge(ProvidesOf(directives), isProvided ? FindProvided(source.Provided!, source, field.Name)!.SelectionSet : null));
    }

    private object? ResolveRoot(ObjectType type, OutputField field, JsonObject arguments)
    {
        var coordinate = $"{type.Name}.{field.Name}";
        if (graph.IsOverridden(subgraph.Name, coordinate, activeLabels))
        {
            return Refuse($"{coordinate} is overridden by another subgraph");
        }

        CountOverride(coordinate);
        Count(subgraph.DirectivesOf(coordinate).Any(directive => directive.Name == "override"), Feature.OverriddenRoot);
        Count(subgraph.DirectivesOf(coordinate).Any(directive => directive.Name == "inaccessible"), Feature.Hidden);
        var provided = ProvidesOf(subgraph.DirectivesOf(coordinate));
        return data.Root(type.Name, field.Name) is Mutation mutation
            ? Wrap(data.Mutate(mutation, (string)arguments["id"]!, arguments["value"]!.GetValue<decimal>()), field, provided)
            : Wrap(FieldValues.OfData(data.Root(type.Name, field.Name), arguments), field, provided);
    }

    /// <summary>The entity of a representation, by the first resolvable key whose fields it has.</summary>
    private Node? Find(JsonObject representation)
    {
        var typeName = (string)representation[MetaFields.TypeName]!;
        var type = subgraph.Schema.GetType<CompositeType>(typeName);
        var keys = subgraph.KeysOf(typeName).Where(key => key.IsResolvable && Matches(key.Fields, representation)).ToList();
        if (type is null || keys.Count == 0)
        {
            faults.Add($"{subgraph.Name} has no resolvable key for {representation.ToJsonString()}");
            return null;
        }

        CountEntity(type, keys[0]);
        Count(keys[0].Fields.Selections.OfType<FieldNode>().Any(field => representation[field.Name] is null), Feature.KeyNullInPart);
        var isObject = type is ObjectType && !subgraph.IsInterfaceObject(typeName);
        foreach (var record in data.Objects)
        {
            if ((isObject ? record.TypeName == typeName : graph.IsPossible(typeName, record.TypeName)) && Holds(record, keys[0].Fields, representation))
            {
                return new Node(record, subgraph.IsInterfaceObject(typeName) ? typeName : record.TypeName, null, representation);
            }
        }

        return null;
    }

    private static bool Matches(SelectionSetNode fields, JsonObject representation)
        => fields.Selections.OfType<FieldNode>().All(field => representation.TryGetPropertyValue(field.Name, out var value)
            && (field.SelectionSet is null || value is null || (value is JsonObject nested && Matches(field.SelectionSet, nested))));

    private static bool Holds(DataRecord record, SelectionSetNode fields, JsonObject representation)
        => fields.Selections.OfType<FieldNode>().All(field => (record.Fields.GetValueOrDefault(field.Name), representation[field.Name]) switch
        {
            (null, null) => true,
            (DataRecord child, JsonObject nested) => Holds(child, field.SelectionSet!, nested),
            (string text, JsonValue value) => value.TryGetValue<string>(out var given) && given == text,
            (decimal number, JsonValue value) => value.TryGetValue<decimal>(out var given) && given == number,
            _ => false,
        });

    /// <summary>What a representation says of a field set, in the field set's order.</summary>
    private JsonObject Project(string coordinate, SelectionSetNode selections, JsonObject representation, string? typeName)
    {
        var result = new JsonObject();
        foreach (var selection in selections.Selections)
        {
            if (selection is FieldNode { Name: not MetaFields.TypeName } node)
            {
                if (!representation.TryGetPropertyValue(node.Name, out var value))
                {
                    faults.Add($"{subgraph.Name}: the representation {representation.ToJsonString()} lacks {node.Name}, which {coordinate} requires");
                }

                result[node.Name] = Project(coordinate, node.SelectionSet, value);
            }
            else if (selection is InlineFragmentNode fragment)
            {
                if (typeName is null)
                {
                    faults.Add($"{subgraph.Name}: {coordinate} requires fields by type, and {representation.ToJsonString()} does not tell its type");
                }
                else if (fragment.TypeCondition is null || graph.IsPossible(fragment.TypeCondition.Name, typeName))
                {
                    foreach (var (name, value) in Project(coordinate, fragment.SelectionSet, representation, typeName))
                    {
                        result[name] = value?.DeepClone();
                    }
                }
            }
        }

        return result;
    }

    private JsonNode? Project(string coordinate, SelectionSetNode? selections, JsonNode? value) => value switch
    {
        JsonArray list => new JsonArray([.. list.Select(item => Project(coordinate, selections, item))]),
        JsonObject nested when selections is not null => Project(coordinate, selections, nested, (string?)nested[MetaFields.TypeName]),
        _ => value?.DeepClone(),
    };

    private static SelectionSetNode? ProvidesOf(SyntaxList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == "provides")
            {
                return Utf8GraphQLParser.ParseSelectionSet(((StringValueNode)directive.GetArgument("fields")!).Value);
            }
        }

        return null;
    }

    private static SelectionSetNode? Merge(SelectionSetNode? left, SelectionSetNode? right)
        => left is null || right is null
            ? left ?? right
            : new SelectionSetNode(default, left.Selections.Concat(right.Selections).ToSyntaxList());

    private FieldNode? FindProvided(SelectionSetNode provided, Node source, string name)
    {
        foreach (var selection in provided.Selections)
        {
            var found = selection switch
            {
                FieldNode field when field.Name == name => field,
                InlineFragmentNode fragment when fragment.TypeCondition is null || graph.IsPossible(fragment.TypeCondition.Name, source.Record.TypeName)
                    => FindProvidedByType(fragment.SelectionSet, source, name),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private FieldNode? FindProvidedByType(SelectionSetNode provided, Node source, string name)
    {
        var found = FindProvided(provided, source, name);
        Count(found is not null, Feature.ProvidedByType);
        return found;
    }

    private object? Wrap(object? value, OutputField field, SelectionSetNode? provided) => value switch
    {
        DataRecord record => Wrap(record, field.Type.Named, provided),
        List<object?> list => list.ConvertAll(item => Wrap(item, field, provided)),
        _ => value,
    };

    private Node Wrap(DataRecord record, NamedType type, SelectionSetNode? provided)
    {
        var isInterfaceObject = subgraph.IsInterfaceObject(type.Name);
        var keys = subgraph.KeysOf(record.TypeName);
        Count(isInterfaceObject, Feature.InterfaceObjectReached);
        Count(type is InterfaceType, Feature.Interfaces);
        Count(type is UnionType, Feature.Unions);
        Count(keys.Count > 0 && keys.All(key => !key.IsResolvable), Feature.Unresolvable);
        return new Node(record, isInterfaceObject ? type.Name : record.TypeName, provided);
    }

    private void CountEntity(CompositeType type, SplitKey key)
    {
        Count(true, Feature.Entities);
        Count(type is InterfaceType, Feature.InterfaceKey);
        Count(subgraph.IsInterfaceObject(type.Name), Feature.InterfaceObject);
        Count(key.Fields.Selections.Count > 1, Feature.CompositeKey);
        Count(key.Fields.Selections.OfType<FieldNode>().Any(field => field.SelectionSet is not null), Feature.NestedKey);
        Count(key.Fields.Selections is not [FieldNode { Name: "id" }], Feature.AlternativeKey);
    }

    private void CountOverride(string coordinate)
    {
        if (graph.Progressive(coordinate) is { Label: { } label })
        {
            Count(true, activeLabels.Contains(label) ? Feature.LabelOn : Feature.LabelOff);
        }
    }

    private void Count(string coordinate, SyntaxList<DirectiveNode> directives, JsonObject arguments, bool isProvided)
    {
        CountOverride(coordinate);
        Count(isProvided, Feature.Provided);
        Count(subgraph.ContextArgumentOf(coordinate) is not null, Feature.FromContext);
        Count(directives.Any(directive => directive.Name == "inaccessible"), Feature.Hidden);
        Count(graph.HasDifferingTypes(coordinate), Feature.DifferingTypes);
        Count(arguments.Count > 0, Feature.Arguments);
        Count(directives.Any(directive => directive.Name == "override"), Feature.Overridden);
        Count(directives.Any(directive => directive.Name == "shareable"), Feature.SharedField);
        if (FieldValues.InputsOf(directives) is { } inputs)
        {
            var text = inputs.Print(indented: false);
            Count(true, Feature.Computed);
            Count(text.Contains('(', StringComparison.Ordinal), Feature.ComputedFromArguments);
            Count(text.Contains("...", StringComparison.Ordinal), Feature.ComputedByType);
            Count(subgraph.IsInterfaceObject(coordinate.Split('.')[0]), Feature.ComputedInInterfaceObject);
            Count(coordinate.Contains($".{GraphGenerator.RequirementChainPrefix}", StringComparison.Ordinal), Feature.ComputedAcrossThree);
            Count(inputs.Selections.OfType<FieldNode>().Any(field => field.Name.StartsWith('c') && field.Name != "count"), Feature.ComputedFromComputed);
            Count(inputs.Selections.OfType<FieldNode>().Any(field => field.SelectionSet is not null), Feature.ComputedFromNested);
        }
    }

    private void Count(bool occurs, string feature)
    {
        if (occurs)
        {
            graph.Features.Add(feature);
        }
    }

    private Failure Refuse(string fault)
    {
        faults.Add($"{subgraph.Name}: {fault}");
        return new Failure(Poison);
    }
}
