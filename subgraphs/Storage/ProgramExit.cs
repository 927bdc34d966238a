using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Subgraphs.Storage;

/// <summary>Turns what may go wrong before a program listens into one line and an exit code.</summary>
public static class ProgramExit
{
    /// <summary>Runs the program; configuration errors and an address that cannot be listened on exit with 2, <see cref="StorageException"/> with its own code.</summary>
    public static Task<int> RunAsync(Func<Task> program, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(program);
        return RunAsync(
            async () =>
            {
                await program();
                return 0;
            },
            error);
    }

    /// <summary>Runs a program that has an exit code of its own where nothing goes wrong before.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> program, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            return await program();
        }
        catch (OptionsValidationException exception)
        {
            await error.WriteLineAsync(string.Join(" ", exception.Failures));
            return 2;
        }
        catch (InvalidOperationException exception) when (exception.Source == "Microsoft.Extensions.Configuration.Binder")
        {
            // A value that is not of its key's type: the message names both.
            await error.WriteLineAsync($"{exception.Message} {exception.InnerException?.Message}".ReplaceLineEndings(" ").TrimEnd());
            return 2;
        }
        catch (Exception exception) when (IsAboutItsAddress(exception))
        {
            // Where the address is taken, the server's message names it.
            var message = exception is IOException ? exception.Message : $"The program cannot listen on its address: {exception.Message}";
            await error.WriteLineAsync(message.ReplaceLineEndings(" "));
            return 2;
        }
        catch (OperationCanceledException exception) when (exception.InnerException is not TimeoutException)
        {
            // As it was told to: no failure.
            await error.WriteLineAsync("The program was stopped before it listened.");
            return 0;
        }
        catch (StorageException exception)
        {
            await error.WriteLineAsync(exception.Message.ReplaceLineEndings(" "));
            return exception.ExitCode;
        }
    }

    private static bool IsAboutItsAddress(Exception exception)
        => exception is IOException or SocketException
            && exception.GetBaseException() is SocketException
            {
                SocketErrorCode: SocketError.AddressAlreadyInUse or SocketError.AddressNotAvailable or SocketError.AccessDenied,
            };
}
