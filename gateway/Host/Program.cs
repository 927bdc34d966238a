using Gateway.Host.Commands;
using Gateway.Host.Serving;

SocketCompletions.RunInline();
return await GatewayCommand.RunAsync(args, Console.Out, Console.Error);
