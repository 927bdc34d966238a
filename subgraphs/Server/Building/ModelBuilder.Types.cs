using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using GraphQL.Language;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Building;

/// <summary>CLR types to type references.</summary>
internal sealed partial class ModelBuilder
{
    /// <summary>The type of a member; null, with a problem reported, where there is none.</summary>
    private TypeRef? MapType(Type type, NullabilityInfo? nullability, string? notation, bool isInput, MemberInfo owner, string member)
    {
        TypeNode? written = null;
        if (notation is not null && notation.AsSpan().IndexOfAny('[', '!') >= 0)
        {
            written = Utf8GraphQLParser.ParseType(notation);
            notation = null;
        }

        return Map(type, nullability, written);

        TypeRef? Map(Type clr, NullabilityInfo? info, TypeNode? node)
        {
            var underlying = Nullable.GetUnderlyingType(clr);
            var isNonNull = node is null
                ? underlying is null && info?.ReadState != NullabilityState.Nullable
                : node is NonNullTypeNode;
            var inner = node is NonNullTypeNode nonNull ? nonNull.Type : node;
            clr = underlying ?? clr;
            if (TryGetItemType(clr, out var itemType))
            {
                if (inner is not null and not ListTypeNode)
                {
                    Report(owner, member, $"[GraphQLType] says '{inner.GetType().Name}' where the C# type is a list.");
                    return null;
                }

                var item = Map(itemType, ItemNullability(clr, info), (inner as ListTypeNode)?.Type);
                return item is null ? null : TypeRef.ListOf(item, isNonNull);
            }

            var named = MapNamed(clr, (inner as NamedTypeNode)?.Name ?? notation, isInput, owner, member);
            return named is null ? null : TypeRef.Of(named, isNonNull);
        }
    }

    private NamedModel? MapNamed(Type clr, string? name, bool isInput, MemberInfo owner, string member)
    {
        if (name is not null && !_scalars.IsScalar(clr))
        {
            Report(owner, member, $"[GraphQLType] names '{name}', which only scalars can be; the C# type is {clr.Name}.");
            return null;
        }

        if (_scalars.IsScalar(clr))
        {
            var scalar = name ?? _scalars.NameOf(clr);
            if (scalar is null || !_scalars.Allows(scalar, clr))
            {
                Report(owner, member, scalar is null
                    ? $"{clr.Name} is no scalar by itself: GraphQL's Int has 32 bits. Use int, decimal, or [ID]."
                    : $"The scalar '{scalar}' cannot be a C# {clr.Name}.");
                return null;
            }

            return GetScalar(scalar, clr);
        }

        if (clr.IsEnum)
        {
            return GetEnum(clr);
        }

        if (clr.IsInterface || clr.IsAbstract || clr == typeof(object) || clr.IsPointer || typeof(Delegate).IsAssignableFrom(clr))
        {
            Report(owner, member, $"{clr.Name} is no GraphQL type: interfaces, unions and untyped values are not supported here.");
            return null;
        }

        return isInput ? GetInput(clr) : GetObject(clr);
    }

    private ScalarModel GetScalar(string name, Type clr)
    {
        if (_byName.TryGetValue(name, out var existing))
        {
            return (ScalarModel)existing;
        }

        var scalar = new ScalarModel(name, clr);
        _byName.Add(name, scalar);
        return scalar;
    }

    private EnumModel GetEnum(Type clr)
    {
        if (_byClr.TryGetValue((clr, false), out var existing))
        {
            return (EnumModel)existing;
        }

        var values = clr.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => !field.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .OrderBy(field => field.MetadataToken)
            .Select(field => new EnumValueModel(
                Naming.OfEnumValue(field), field.GetValue(null)!, Naming.Describe(field), DirectiveReader.Read(field)))
            .ToArray();
        var model = new EnumModel(Naming.OfType(clr), clr, values)
        {
            Description = Naming.Describe(clr),
            Directives = DirectiveReader.Read((ICustomAttributeProvider)clr),
        };
        AddNamed(model, isInput: false);
        return model;
    }

    private ObjectModel GetObject(Type clr)
    {
        if (_byClr.TryGetValue((clr, false), out var existing))
        {
            return (ObjectModel)existing;
        }

        var name = _extensions[clr].Select(type => ReadObjectType(type).Name ?? type.GetCustomAttribute<GraphQLNameAttribute>()?.Name)
            .FirstOrDefault(given => given is not null);
        var model = new ObjectModel(name ?? DefaultName(clr), clr);
        AddNamed(model, isInput: false);
        _incomplete.Enqueue(model);
        return model;
    }

    private string DefaultName(Type clr)
        => clr.IsGenericType
            ? string.Concat(clr.GenericTypeArguments.Select(NameOfArgument)) + clr.Name[..clr.Name.IndexOf('`', StringComparison.Ordinal)]
            : Naming.OfType(clr);

    private string NameOfArgument(Type argument)
        => _scalars.NameOf(argument) ?? (argument.IsEnum ? GetEnum(argument).Name : GetObject(argument).Name);

    private void AddNamed(NamedModel model, bool isInput)
    {
        _byClr.Add((model.ClrType, isInput), model);
        if (!_byName.TryAdd(model.Name, model))
        {
            Report(model.ClrType, null, $"The name '{model.Name}' is taken by {_byName[model.Name].ClrType.FullName}; use [GraphQLName].");
        }
    }

    /// <summary>Elements of a connection whose type has auth directives are nullable: one denied node must not take the page away.</summary>
    private bool HasOwnRequirement(Type clr)
        => AccessRequirement.From(
            _extensions[clr].Prepend(clr).SelectMany(type => DirectiveReader.Attributes(type))) is not null;

    private static bool TryGetItemType(Type clr, [NotNullWhen(true)] out Type? itemType)
    {
        itemType = null;
        if (clr == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(clr))
        {
            return false;
        }

        var enumerable = clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            ? clr
            : clr.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        itemType = enumerable?.GenericTypeArguments[0];
        return itemType is not null;
    }

    private static NullabilityInfo? ItemNullability(Type list, NullabilityInfo? info)
        => list.IsArray ? info?.ElementType : info?.GenericTypeArguments is [var item] ? item : null;
}
