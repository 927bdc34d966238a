using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;
using Tests.Kit.FederationCases;

namespace Gateway.Authorization.Conformance.Tests.Mock;

/// <summary>A subgraph that follows the data convention and remembers which fields it was asked for.</summary>
internal sealed class MockSubgraph(string name, string sdl)
{
    private readonly Schema _schema = FixtureSchema.Build(sdl);
    private readonly ConcurrentQueue<string> _fields = new();

    public string Name => name;

    public string Sdl => sdl;

    /// <summary>Takes the coordinates that were asked for since the last call, <c>__typename</c> left out.</summary>
    public IReadOnlyList<string> TakeFields()
    {
        var fields = new List<string>();
        while (_fields.TryDequeue(out var field))
        {
            fields.Add(field);
        }

        return fields;
    }

    /// <summary>Answers a GraphQL request body.</summary>
    public JsonObject Execute(JsonObject request)
    {
        var document = Utf8GraphQLParser.Parse((string)request["query"]!);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var variables = request["variables"]?.DeepClone().AsObject() ?? [];
        Record(operation.SelectionSet, _schema.GetRootType(operation.Operation)!, document);
        return new JsonObject { ["data"] = new PlainExecutor(_schema, document, variables).Execute(operation) };
    }

    private void Record(SelectionSetNode selections, CompositeType type, DocumentNode document)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode { Name: "_entities" } entities:
                    Record(entities.SelectionSet!, _schema.GetType<CompositeType>("_Entity")!, document);
                    break;
                case FieldNode field when (type as FieldContainerType)?.GetField(field.Name) is { } definition:
                    _fields.Enqueue(definition.Coordinate);
                    if (field.SelectionSet is { } children)
                    {
                        Record(children, (CompositeType)definition.Type.Named, document);
                    }

                    break;
                case InlineFragmentNode fragment:
                    Record(fragment.SelectionSet, fragment.TypeCondition is { } condition ? _schema.GetType<CompositeType>(condition.Name)! : type, document);
                    break;
                case FragmentSpreadNode spread:
                    var named = document.Definitions.OfType<FragmentDefinitionNode>().Single(fragment => fragment.Name == spread.Name);
                    Record(named.SelectionSet, _schema.GetType<CompositeType>(named.TypeCondition.Name)!, document);
                    break;
            }
        }
    }
}
