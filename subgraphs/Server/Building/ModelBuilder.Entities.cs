using System.Reflection;
using GraphQL.Language;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Building;

/// <summary>Keys of entity types to the methods that find entities.</summary>
internal sealed partial class ModelBuilder
{
    private void FindEntityKeys()
    {
        foreach (var model in _byName.Values.OfType<ObjectModel>().Where(model => model.IsEntity))
        {
            var sources = _extensions[model.ClrType].Prepend(model.ClrType).ToArray();
            var resolvers = sources.SelectMany(type => type.GetMethods(Declared))
                .Where(method => method.IsDefined(typeof(ReferenceResolverAttribute)))
                .Select(method => (Method: method, Resolver: ReadMethod(method, BatchKind.Keys, null, [], null)))
                .Where(pair => pair.Resolver is not null)
                .ToArray();
            List<EntityKey> keys = [];
            foreach (var key in sources.SelectMany(type => type.GetCustomAttributes<KeyAttribute>()))
            {
                AddEntityKey(model, key, resolvers, keys);
            }

            model.ResolvableKeys = keys;
        }
    }

    private void AddEntityKey(ObjectModel model, KeyAttribute key, (MethodInfo Method, ResolverMethod? Resolver)[] resolvers, List<EntityKey> keys)
    {
        string[] fields;
        try
        {
            fields = [.. Utf8GraphQLParser.ParseSelectionSet(key.Fields).Selections.OfType<FieldNode>().Select(field => field.Name)];
        }
        catch (SyntaxException exception)
        {
            Report(model.ClrType, null, $"[Key(\"{key.Fields}\")] is no field set: {exception.Message}");
            return;
        }

        foreach (var missing in fields.Where(field => model.GetField(field) is null))
        {
            Report(model.ClrType, null, $"[Key(\"{key.Fields}\")] names '{missing}', which is no field of '{model.Name}'.");
        }

        if (!key.Resolvable)
        {
            return;
        }

        var resolver = resolvers.Select(pair => MatchResolver(model, fields, pair.Resolver!)).FirstOrDefault(match => match is not null);
        if (resolver is null)
        {
            Report(model.ClrType, null, $"[Key(\"{key.Fields}\")] has no [ReferenceResolver]: add one that takes IReadOnlyList of the key (named '{fields[0]}') or of representations, or say Resolvable = false.");
            return;
        }

        keys.Add(new EntityKey(fields, resolver));
    }

    /// <summary>A method of keys is matched by the name of its list, one of representations serves every key.</summary>
    private ReferenceResolver? MatchResolver(ObjectModel model, string[] fields, ResolverMethod method)
    {
        var list = method.Parameters.First(p => p.Kind == ParameterKind.Batch).Info;
        var itemType = list.ParameterType.GenericTypeArguments[0];
        if (!_scalars.IsScalar(itemType))
        {
            return new ReferenceResolver(method, null, itemType, null);
        }

        var name = Naming.OfParameter(list);
        if (fields is not [var field] || (name != field && name != field + "s" && name != "keys"))
        {
            return null;
        }

        var property = model.GetField(field)?.Property;
        return property is null ? null : new ReferenceResolver(method, itemType, null, property);
    }
}
