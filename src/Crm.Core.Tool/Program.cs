using System.Text;
using Crm.Core.Tool;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CrmTool.RunAsync(args, Console.Out, Console.Error);
