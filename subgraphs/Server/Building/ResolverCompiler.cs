using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Projecting;

namespace Subgraphs.Server.Building;

/// <summary>Compiles resolver methods and getters to delegates once, at start.</summary>
internal static class ResolverCompiler
{
    private const BindingFlags Helpers = BindingFlags.NonPublic | BindingFlags.Static;

    public static Func<object, object?> CompileGetter(PropertyInfo property)
    {
        var instance = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(instance, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), instance).Compile();
    }

    public static Func<object, object?> CompileGetter(LambdaExpression expression)
    {
        var instance = Expression.Parameter(typeof(object));
        var value = Expression.Invoke(expression, Expression.Convert(instance, expression.Parameters[0].Type));
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), instance).Compile();
    }

    public static Func<ResolverCall, object?> CompileInvoke(MethodInfo method, IReadOnlyList<ResolverParameter> parameters)
    {
        var call = Expression.Parameter(typeof(ResolverCall));
        var values = parameters.Select(parameter => Read(call, parameter));
        return Expression.Lambda<Func<ResolverCall, object?>>(
            Expression.Convert(Expression.Call(method, values), typeof(object)), call).Compile();
    }

    public static Func<object?, ValueTask<object?>> CompileUnwrap(Type returnType)
    {
        if (!IsTask(returnType))
        {
            return ValueTask.FromResult;
        }

        var helper = returnType.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(UnwrapTask) : nameof(UnwrapValueTask);
        return Helper(helper, returnType.GenericTypeArguments[0]).CreateDelegate<Func<object?, ValueTask<object?>>>();
    }

    public static Func<ResolverContext, ValueTask<DbContext>> CompileOpen(Type contextType)
        => Helper(nameof(OpenAsync), contextType).CreateDelegate<Func<ResolverContext, ValueTask<DbContext>>>();

    public static Type GetResultType(Type returnType) => IsTask(returnType) ? returnType.GenericTypeArguments[0] : returnType;

    /// <summary>Makes lists of an element type known only at run time: what <c>IReadOnlyList&lt;T&gt;</c> parameters receive.</summary>
    public static Func<IReadOnlyList<object?>, object> CompileToList(Type elementType)
        => Helper(nameof(ToList), elementType).CreateDelegate<Func<IReadOnlyList<object?>, object>>();

    public static IQueryReader CreateReader(Type rowType)
        => (IQueryReader)Activator.CreateInstance(typeof(QueryReader<>).MakeGenericType(rowType))!;

    private static bool IsTask(Type type)
        => type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static Expression Read(ParameterExpression call, ResolverParameter parameter)
    {
        var type = parameter.Info.ParameterType;
        var context = Expression.Property(call, nameof(ResolverCall.Context));
        return parameter.Kind switch
        {
            ParameterKind.Parent => Expression.Convert(Expression.Property(call, nameof(ResolverCall.Parent)), type),
            ParameterKind.Batch => Expression.Convert(Expression.Property(call, nameof(ResolverCall.Batch)), type),
            ParameterKind.Argument => Expression.Call(Helper(nameof(Argument), type), Item(call, nameof(ResolverCall.Arguments), parameter.Index)),
            ParameterKind.DbContext => Expression.Convert(Item(call, nameof(ResolverCall.DbContexts), parameter.Index), type),
            ParameterKind.Context => context,
            ParameterKind.CancellationToken => Expression.Property(context, nameof(ResolverContext.CancellationToken)),
            ParameterKind.Page => Expression.Property(call, nameof(ResolverCall.Page)),
            ParameterKind.Caller => Expression.Call(Helper(nameof(Caller), type), call),
            ParameterKind.LoaderClass => Expression.Call(Helper(nameof(Loader), type), call),
            ParameterKind.NamedLoader => Expression.Convert(
                Expression.Call(Method(nameof(NamedLoader)), call, Expression.Constant(parameter.Info.Name)), type),
            _ => Expression.Call(Helper(nameof(Service), type), call),
        };
    }

    private static BinaryExpression Item(ParameterExpression call, string array, int index)
        => Expression.ArrayIndex(Expression.Property(call, array), Expression.Constant(index));

    private static MethodInfo Method(string name) => typeof(ResolverCompiler).GetMethod(name, Helpers)!;

    private static MethodInfo Helper(string name, Type type) => Method(name).MakeGenericMethod(type);

    private static T Argument<T>(object? value) => value is null ? default! : (T)value;

    private static T Service<T>(ResolverCall call)
        where T : notnull => call.Context.Services.GetRequiredService<T>();

    private static T Caller<T>(ResolverCall call)
        where T : ICaller => call.Context.Caller is T caller
            ? caller
            : throw new GraphQLException(ServerErrorCodes.Unauthenticated, "The field needs a verified caller.");

    private static T Loader<T>(ResolverCall call)
        where T : class => call.Loaders.GetByClass<T>();

    private static object NamedLoader(ResolverCall call, string name)
        => call.Loaders.GetByName(call.Context.Services.GetRequiredService<SubgraphModel>().Loaders[name]);

    private static ValueTask<object?> UnwrapTask<T>(object? task)
    {
        var typed = (Task<T>)task!;
        return typed.IsCompletedSuccessfully ? new ValueTask<object?>(typed.Result) : AwaitAsync(typed);
    }

    private static async ValueTask<object?> AwaitAsync<T>(Task<T> task) => await task;

    private static async ValueTask<object?> UnwrapValueTask<T>(object? task) => await (ValueTask<T>)task!;

    private static async ValueTask<DbContext> OpenAsync<T>(ResolverContext context)
        where T : DbContext
        => await context.Services.GetRequiredService<IDbContextSource<T>>().CreateAsync(context.Caller, context.CancellationToken);

    private static T[] ToList<T>(IReadOnlyList<object?> items)
    {
        var list = new T[items.Count];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = Argument<T>(items[i]);
        }

        return list;
    }
}
