using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Projecting;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Building;

/// <summary>Parameters of resolvers to their sources, and those that have none to arguments.</summary>
internal sealed partial class ModelBuilder
{
    private const int DefaultMaxPageSize = 500;

    private ResolverMethod? ReadMethod(
        MethodInfo method,
        BatchKind batch,
        List<ArgumentModel>? arguments,
        IReadOnlyCollection<string> slicing,
        Type? parentType)
    {
        if (method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask) || method.IsGenericMethod)
        {
            Report(method.DeclaringType, method.Name, "A resolver returns a value and has no type parameters.");
            return null;
        }

        var problems = _problems.Count;
        var contexts = 0;
        List<ResolverParameter> parameters = [];
        foreach (var parameter in method.GetParameters())
        {
            var isFirstList = batch == BatchKind.Keys && !parameters.Any(p => p.Kind == ParameterKind.Batch);
            var kind = Classify(method, parameter, batch, isFirstList, parentType);
            switch (kind)
            {
                case ParameterKind.DbContext:
                    parameters.Add(new ResolverParameter(parameter, ParameterKind.DbContext, contexts++));
                    break;
                case ParameterKind.Argument when arguments is null:
                    Report(method.DeclaringType, method.Name, $"Nothing supplies the parameter '{parameter.Name}': register the type as a service.");
                    break;
                case ParameterKind.Argument:
                    parameters.Add(new ResolverParameter(parameter, ParameterKind.Argument, arguments.Count));
                    AddArgument(method, parameter, arguments, slicing);
                    break;
                default:
                    parameters.Add(new ResolverParameter(parameter, kind));
                    break;
            }
        }

        if (batch != BatchKind.None && !parameters.Any(p => p.Kind == ParameterKind.Batch))
        {
            Report(method.DeclaringType, method.Name, batch == BatchKind.Parents
                ? "A batch resolver takes [Parent] IReadOnlyList<T>."
                : "The method takes its keys or representations as IReadOnlyList<T>.");
        }

        return _problems.Count == problems ? new ResolverMethod(method, parameters) : null;
    }

    private ParameterKind Classify(MethodInfo method, ParameterInfo parameter, BatchKind batch, bool isFirstList, Type? parentType)
    {
        var type = parameter.ParameterType;
        if (parameter.IsDefined(typeof(ParentAttribute)))
        {
            var isList = batch == BatchKind.Parents && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
            var given = isList ? type.GenericTypeArguments[0] : type;
            if (batch == BatchKind.Parents != isList || parentType is null || !given.IsAssignableFrom(parentType))
            {
                Report(method.DeclaringType, method.Name, $"[Parent] here is {(batch == BatchKind.Parents ? "IReadOnlyList of " : "")}{parentType?.Name ?? "nothing"}, not {type.Name}.");
            }

            return isList ? ParameterKind.Batch : ParameterKind.Parent;
        }

        if (isFirstList && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return ParameterKind.Batch;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDataLoader<,>))
        {
            CheckLoader(method, parameter);
            return ParameterKind.NamedLoader;
        }

        return type switch
        {
            _ when type == typeof(CancellationToken) => ParameterKind.CancellationToken,
            _ when type == typeof(ResolverContext) => ParameterKind.Context,
            _ when type == typeof(PageRequest) => CheckPage(method),
            _ when typeof(ICaller).IsAssignableFrom(type) => ParameterKind.Caller,
            _ when typeof(DbContext).IsAssignableFrom(type) => ParameterKind.DbContext,
            _ when typeof(ISchedulable).IsAssignableFrom(type) => ParameterKind.LoaderClass,
            _ when parameter.IsDefined(typeof(ServiceAttribute)) || IsService(type) => ParameterKind.Service,
            _ => ParameterKind.Argument,
        };
    }

    private bool IsService(Type type)
        => !_scalars.IsScalar(Nullable.GetUnderlyingType(type) ?? type) && !TryGetItemType(type, out _) && _isService.IsService(type);

    private ParameterKind CheckPage(MethodInfo method)
    {
        if (!method.IsDefined(typeof(UsePagingAttribute)))
        {
            Report(method.DeclaringType, method.Name, "A PageRequest parameter needs [UsePaging] on the method.");
        }

        return ParameterKind.Page;
    }

    private void CheckLoader(MethodInfo method, ParameterInfo parameter)
    {
        if (!_loaders.TryGetValue(parameter.Name!, out var loader) || loader.LoaderType != parameter.ParameterType)
        {
            Report(method.DeclaringType, method.Name, $"No [DataLoader] method is named '{parameter.Name}' (without Get and Async) and has the keys and values of the parameter.");
        }
    }

    private void AddArgument(MethodInfo method, ParameterInfo parameter, List<ArgumentModel> arguments, IReadOnlyCollection<string> slicing)
    {
        var name = Naming.OfParameter(parameter);
        var type = MapType(
            parameter.ParameterType, _nullability.Create(parameter), Notation(parameter), isInput: true, method.DeclaringType!, $"{method.Name}({parameter.Name})");
        if (type is null)
        {
            return;
        }

        arguments.Add(new ArgumentModel(name, type, parameter.ParameterType)
        {
            Description = Naming.Describe(parameter),
            Directives = DirectiveReader.Read(parameter),
            DefaultValue = DefaultValues.Of(parameter, type),
            MaxValue = type.Named.Name == "Int" && !type.IsList && (name == "first" || slicing.Contains(name)) ? DefaultMaxPageSize : null,
        });
    }

    private List<PropertyInfo[]>? ReadParentRequires(ResolverMethod resolver, Type parentType, bool isBatch)
    {
        var kind = isBatch ? ParameterKind.Batch : ParameterKind.Parent;
        var parent = resolver.Parameters.FirstOrDefault(p => p.Kind == kind);
        if (parent is null)
        {
            return [];
        }

        var paths = parent.Info.GetCustomAttribute<ParentAttribute>()!.Requires;
        if (paths.Count == 0)
        {
            return null;
        }

        List<PropertyInfo[]> required = [];
        foreach (var path in paths)
        {
            if (MemberPaths.TryParse(parentType, path, out var properties))
            {
                required.Add(properties);
            }
            else
            {
                Report(resolver.Method.DeclaringType, resolver.Method.Name, $"[Parent] requires '{path}', which is no property of {parentType.Name}.");
            }
        }

        return required;
    }

    private void FindLoaders()
    {
        foreach (var method in _classes.SelectMany(type => type.GetMethods(Declared)).Where(m => m.IsDefined(typeof(DataLoaderAttribute))))
        {
            var resolver = ReadMethod(method, BatchKind.Keys, null, [], null);
            var dictionary = resolver?.ResultType.GetInterfaces().Append(resolver.ResultType)
                .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));
            if (resolver is null || dictionary is null || !method.IsStatic)
            {
                Report(method.DeclaringType, method.Name, "A [DataLoader] is static and returns IReadOnlyDictionary<TKey, TValue>.");
                continue;
            }

            var types = dictionary.GenericTypeArguments;
            var name = Naming.OfLoader(method);
            var constructor = typeof(MethodDataLoader<,>).MakeGenericType(types).GetConstructors()[0];
            var loader = new NamedLoader(
                name,
                typeof(IDataLoader<,>).MakeGenericType(types),
                scope => (IBatchDispatcher)constructor.Invoke([resolver, scope]));
            if (!_loaders.TryAdd(name, loader))
            {
                Report(method.DeclaringType, method.Name, $"Another [DataLoader] is named '{name}' too.");
            }
        }
    }
}
