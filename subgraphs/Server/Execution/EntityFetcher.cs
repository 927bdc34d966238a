using System.Collections;
using System.Text.Json;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Building;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Projecting;

namespace Subgraphs.Server.Execution;

/// <summary>
/// Resolves <c>_entities</c>: groups representations by type and key, calls one reference resolver for each group, and puts what it
/// found back into the order of the representations.
/// </summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec">Subgraph specification</seealso>
internal sealed class EntityFetcher(OperationContext context, PlannedField planned)
{
    public async ValueTask<object?> FetchAsync()
    {
        var arguments = context.Arguments.Coerce(context.Model.Query.Name, ExecutableSchema.EntitiesField, planned.Nodes[0]);
        arguments.TryGetRawJson("representations", out var json);
        using var document = JsonDocument.Parse(json);
        JsonElement[] representations = [.. document.RootElement.EnumerateArray()];
        var entities = new object?[representations.Length];
        var groups = Enumerable.Range(0, representations.Length)
            .GroupBy(index => FindKey(representations[index]))
            .ToArray();
        await Task.WhenAll(groups.Select(group => FetchGroupAsync(group.Key, [.. group], representations, entities)));
        return entities;
    }

    private (ObjectModel? Model, EntityKey? Key) FindKey(JsonElement representation)
    {
        if (representation.ValueKind != JsonValueKind.Object
            || !representation.TryGetProperty("__typename", out var typeName)
            || typeName.ValueKind != JsonValueKind.String
            || context.Model.GetObject(typeName.GetString()!) is not { } model)
        {
            return (null, null);
        }

        return (model, model.ResolvableKeys.FirstOrDefault(
            key => key.Fields.All(field => representation.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null)));
    }

    private async Task FetchGroupAsync(
        (ObjectModel? Model, EntityKey? Key) kind,
        int[] indices,
        JsonElement[] representations,
        object?[] entities)
    {
        try
        {
            if (kind is not { Model: { } model, Key: { } key })
            {
                throw new GraphQLException(
                    ServerErrorCodes.InvalidRepresentation,
                    kind.Model is null ? "The representation names no entity type of this subgraph." : $"The representation has no key of '{kind.Model.Name}'.");
            }

            if (model.Requirement?.IsMetBy(context.Caller, context.Policies) == false)
            {
                new LevelAudit(context).Deny(model.Name);
                throw new GraphQLException(ServerErrorCodes.Unauthorized, "Unauthorized field or type");
            }

            JsonElement[] group = [.. indices.Select(index => representations[index])];
            var found = await FetchAsync(model, key, group);
            for (var i = 0; i < indices.Length; i++)
            {
                entities[indices[i]] = found[i] is { } source ? new EntityItem(model, source) : null;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !context.CancellationToken.IsCancellationRequested)
        {
            foreach (var index in indices)
            {
                entities[index] = new ResolverFailure(exception);
            }
        }
    }

    private async Task<object?[]> FetchAsync(ObjectModel model, EntityKey key, JsonElement[] representations)
    {
        var resolver = key.Resolver;
        var itemType = resolver.KeyType ?? resolver.RepresentationType!;
        object?[] items = [.. representations.Select(r => context.Values.Read(resolver.KeyType is null ? r : r.GetProperty(key.Fields[0]), itemType))];
        var resolverContext = new ResolverContext(context.Services, context.Caller, model.Name, planned.Selects, planned.NeedsOf, context.CancellationToken);
        var call = new ResolverCall(resolverContext, context.Loaders)
        {
            Batch = resolver.Method.BatchToList!(resolver.KeyType is null ? items : [.. items.Distinct()]),
        };
        var result = await ResolverInvoker.InvokeAsync(resolver.Method, call, value => ReadAsync(model, resolver, value));
        if (resolver.KeyType is not null)
        {
            var byKey = ToLookup(resolver, result);
            return [.. items.Select(item => item is null ? null : byKey.GetValueOrDefault(item))];
        }

        var list = ((IEnumerable)result!).Cast<object?>().ToArray();
        return list.Length == representations.Length
            ? list
            : throw new InvalidOperationException($"{resolver.Method.DisplayName} returned {list.Length} entities for {representations.Length} representations.");
    }

    private ValueTask<object?> ReadAsync(ObjectModel model, ReferenceResolver resolver, object? value)
    {
        if (resolver.Method.Reader is not { } reader)
        {
            return ValueTask.FromResult(value);
        }

        var tree = ProjectionTree.Of(planned.ChildrenOf(model));
        if (resolver.KeyProperty is not null)
        {
            tree.Add([resolver.KeyProperty]);
        }

        return reader.ReadAsync(value, new QueryPlan(QueryReadMode.List, tree, null, null, false), context.CancellationToken);
    }

    private static Dictionary<object, object?> ToLookup(ReferenceResolver resolver, object? result)
    {
        var entities = new Dictionary<object, object?>();
        if (result is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
            {
                entities[entry.Key] = entry.Value;
            }

            return entities;
        }

        foreach (var entity in (IEnumerable)result!)
        {
            if (entity is not null && resolver.KeyProperty!.GetValue(entity) is { } key)
            {
                entities[key] = entity;
            }
        }

        return entities;
    }
}
