using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Projecting;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Building;

/// <summary>Members to fields.</summary>
internal sealed partial class ModelBuilder
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private void AddProperties(ObjectModel model, HashSet<string> ignored)
    {
        foreach (var property in model.ClrType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && !p.IsDefined(typeof(GraphQLIgnoreAttribute)) && !ignored.Contains(p.Name))
            .OrderBy(p => p.MetadataToken))
        {
            AddProperty(model, property);
        }
    }

    private void AddProperty(ObjectModel model, PropertyInfo property)
    {
        var info = _nullability.Create(property);
        var type = MapType(property.PropertyType, info, Notation(property), isInput: false, model.ClrType, property.Name);
        if (type is null)
        {
            return;
        }

        if (IsConnectionNodes(property))
        {
            type = TypeRef.ListOf(TypeRef.Of(type.Named, !HasOwnRequirement(type.Named.ClrType)), isNonNull: true);
        }

        var requirement = AccessRequirement.From(DirectiveReader.Attributes(property));
        model.SetField(new FieldModel(Naming.OfMember(property), model, WithRequirement(type, requirement), property)
        {
            Description = Naming.Describe(property),
            Directives = DirectiveReader.Read(property),
            Requirement = requirement,
            Getter = ResolverCompiler.CompileGetter(property),
            Property = property,
            ParentRequires = ProjectionShape.CanFill(property) ? [[property]] : null,
        });
    }

    /// <summary>Public members of a class that describes a type: static methods, expression properties, and for roots static properties.</summary>
    private void AddClassMembers(ObjectModel model, Type type)
    {
        foreach (var member in type.GetMembers(Declared).Where(IsFieldMember).OrderBy(DeclarationOrder))
        {
            switch (member)
            {
                case MethodInfo { IsStatic: true } method:
                    AddMethod(model, method);
                    break;
                case PropertyInfo property when TryGetExpression(property, out var expression):
                    AddExpression(model, property, expression);
                    break;
                case MethodInfo:
                    Report(type, member.Name, "Resolvers of a type class are static: state would be shared by all requests.");
                    break;
                default:
                    Report(type, member.Name, "A field here is a public static method, or a static property of type Expression<Func<T, TResult>>.");
                    break;
            }
        }
    }

    private void AddOwnMethods(ObjectModel model)
    {
        foreach (var method in model.ClrType.GetMethods(Declared).Where(IsFieldMember).OrderBy(m => m.MetadataToken))
        {
            if (method.IsStatic)
            {
                AddMethod(model, method);
            }
            else if (method.GetBaseDefinition().DeclaringType != typeof(object) && !IsRecordMember(method))
            {
                Report(model.ClrType, method.Name, "A method of an object type is static and takes [Parent]; mark helpers with [GraphQLIgnore].");
            }
        }
    }

    private void AddExpression(ObjectModel model, PropertyInfo property, LambdaExpression expression)
    {
        var info = _nullability.Create(property).GenericTypeArguments[0].GenericTypeArguments[1];
        var type = MapType(expression.ReturnType, info, Notation(property), isInput: false, property.DeclaringType!, property.Name);
        if (type is null)
        {
            return;
        }

        var requirement = AccessRequirement.From(DirectiveReader.Attributes(property));
        model.SetField(new FieldModel(Naming.OfMember(property), model, WithRequirement(type, requirement), property)
        {
            Description = Naming.Describe(property),
            Directives = DirectiveReader.Read(property),
            Requirement = requirement,
            Getter = ResolverCompiler.CompileGetter(expression),
            Property = (expression.Body as MemberExpression)?.Expression == expression.Parameters[0]
                ? ((MemberExpression)expression.Body).Member as PropertyInfo
                : null,
            ParentRequires = MemberPaths.Of(expression),
        });
    }

    private void AddMethod(ObjectModel model, MethodInfo method)
    {
        if (method.IsDefined(typeof(ReferenceResolverAttribute)) || method.IsDefined(typeof(DataLoaderAttribute)))
        {
            return;
        }

        var owner = method.DeclaringType!;
        var isBatch = method.IsDefined(typeof(BatchResolverAttribute));
        var listSize = method.GetCustomAttribute<ListSizeAttribute>();
        var paging = method.GetCustomAttribute<UsePagingAttribute>();
        List<ArgumentModel> arguments = [];
        var resolver = ReadMethod(method, isBatch ? BatchKind.Parents : BatchKind.None, arguments, SlicingArguments(listSize), model.ClrType);
        if (paging is not null)
        {
            arguments.Add(PagingArguments.First(GetScalar("Int", typeof(int)), paging));
            arguments.Add(PagingArguments.After(GetScalar("String", typeof(string))));
        }

        if (resolver is null || MapResult(resolver, paging, isBatch) is not { } type)
        {
            return;
        }

        var attributes = DirectiveReader.Attributes(method).ToList();
        if (paging is not null && listSize is null)
        {
            attributes.Add(new ListSizeAttribute { SlicingArguments = ["first"], SizedFields = ["nodes"] });
        }

        if (attributes.OfType<AuditedAttribute>().FirstOrDefault()?.KeyArgument is { } keyArgument && arguments.All(argument => argument.Name != keyArgument))
        {
            Report(owner, method.Name, $"[Audited(KeyArgument = \"{keyArgument}\")] names no argument of the field.");
        }

        var requirement = AccessRequirement.From(attributes);
        var rowType = GetRowType(resolver, paging);
        model.SetField(new FieldModel(Naming.OfMember(method), model, WithRequirement(type, requirement), method)
        {
            Description = Naming.Describe(method),
            Directives = DirectiveReader.Read(attributes, DirectiveReader.Deprecation(method)),
            Requirement = requirement,
            Arguments = arguments,
            Method = resolver,
            IsBatch = isBatch,
            Paging = paging,
            Reader = rowType is null ? null : resolver.Reader ?? ResolverCompiler.CreateReader(rowType),
            ReadMode = GetReadMode(method, paging),
            RowModel = rowType is null ? null : _byClr.GetValueOrDefault((rowType, false)) as ObjectModel,
            ParentRequires = ReadParentRequires(resolver, model.ClrType, isBatch),
        });
    }

    private TypeRef? MapResult(ResolverMethod resolver, UsePagingAttribute? paging, bool isBatch)
    {
        var method = resolver.Method;
        var info = _nullability.Create(method.ReturnParameter);
        if (method.ReturnType != resolver.ResultType)
        {
            info = info.GenericTypeArguments[0];
        }

        var clr = resolver.ResultType;
        if (isBatch)
        {
            if (!TryGetItemType(clr, out var itemType) || paging is { } && !resolver.TakesPage)
            {
                Report(method.DeclaringType, method.Name, "A batch resolver returns a list with one item for each parent, and makes its pages itself.");
                return null;
            }

            (clr, info) = (itemType, ItemNullability(clr, info)!);
        }

        if (method.IsDefined(typeof(UseSingleOrDefaultAttribute)) || method.IsDefined(typeof(UseFirstOrDefaultAttribute)))
        {
            if (!TryGetItemType(clr, out var rowType) || !typeof(IQueryable).IsAssignableFrom(clr))
            {
                Report(method.DeclaringType, method.Name, "[UseSingleOrDefault] and [UseFirstOrDefault] stand on methods that return IQueryable<T>.");
                return null;
            }

            return MapType(rowType, ItemNullability(clr, info), Notation(method), false, method.DeclaringType!, method.Name)?.AsNullable();
        }

        if (paging is not null && TryGetItemType(clr, out var nodeType))
        {
            CheckPaging(method, clr, nodeType, paging);
            return TypeRef.Of(GetObject(typeof(Connection<>).MakeGenericType(nodeType)), info.ReadState != NullabilityState.Nullable);
        }

        return MapType(clr, info, Notation(method), isInput: false, method.DeclaringType!, method.Name);
    }

    /// <summary>The element type of a query, or of a list that becomes pages; null where the method returns the value itself.</summary>
    private static Type? GetRowType(ResolverMethod resolver, UsePagingAttribute? paging)
        => resolver.Reader is not null || (paging is not null && !resolver.TakesPage) ? ProjectionShape.GetItemType(resolver.ResultType) : null;

    private static QueryReadMode GetReadMode(MethodInfo method, UsePagingAttribute? paging)
    {
        if (paging is not null)
        {
            return QueryReadMode.Page;
        }

        return method.IsDefined(typeof(UseSingleOrDefaultAttribute)) ? QueryReadMode.Single
            : method.IsDefined(typeof(UseFirstOrDefaultAttribute)) ? QueryReadMode.First
            : QueryReadMode.List;
    }

    private void CheckPaging(MethodInfo method, Type clr, Type nodeType, UsePagingAttribute paging)
    {
        var isQuery = typeof(IQueryable).IsAssignableFrom(clr);
        if (isQuery && (paging.KeyProperty is null || nodeType.GetProperty(paging.KeyProperty) is null))
        {
            Report(method.DeclaringType, method.Name, $"[UsePaging] on IQueryable<{nodeType.Name}> needs KeyProperty, a unique property of {nodeType.Name}.");
        }
    }

    /// <summary>A field with scopes or policies is nullable, so that a denied one takes nothing else away.</summary>
    private static TypeRef WithRequirement(TypeRef type, AccessRequirement? requirement)
        => requirement is { Scopes.Count: > 0 } or { Policies.Count: > 0 } ? type.AsNullable() : type;

    private static string[] SlicingArguments(ListSizeAttribute? listSize) => listSize?.SlicingArguments ?? [];

    private static string? Notation(ICustomAttributeProvider member)
        => member.GetCustomAttributes(typeof(GraphQLTypeAttribute), true).OfType<GraphQLTypeAttribute>().FirstOrDefault()?.Type;

    private static bool IsConnectionNodes(PropertyInfo property)
        => property.DeclaringType is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(Connection<>)
            && property.Name == nameof(Connection<object>.Nodes);

    private static bool IsFieldMember(MemberInfo member)
        => member is MethodInfo { IsSpecialName: false } or PropertyInfo
            && !member.IsDefined(typeof(GraphQLIgnoreAttribute))
            && !member.IsDefined(typeof(CompilerGeneratedAttribute));

    /// <summary>A property counts by its getter, so that properties and methods keep the order of the source.</summary>
    private static int DeclarationOrder(MemberInfo member) => ((member as PropertyInfo)?.GetMethod ?? member).MetadataToken;

    private static bool IsRecordMember(MethodInfo method) => method.Name is "Deconstruct" or "Equals" or "<Clone>$" or "PrintMembers";

    private static bool TryGetExpression(PropertyInfo property, out LambdaExpression expression)
    {
        expression = null!;
        if (property.GetMethod is not { IsStatic: true } || !typeof(LambdaExpression).IsAssignableFrom(property.PropertyType))
        {
            return false;
        }

        expression = (LambdaExpression)property.GetValue(null)!;
        return true;
    }
}
