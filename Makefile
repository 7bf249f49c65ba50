.PHONY: test fast bench demo docs format browser

test:    ## everything: build, all tests, rules, format
	./mvnw verify

fast:    ## the tests without browser and with short laws, for while you work
	./mvnw -q test -Dmizan.test.browser=false -Dmizan.laws.scale=0.1 -Denforcer.skip

bench:   ## JMH benchmarks; choose some: make bench ONLY='Command.*--version' (see bench/README.md)
	./mvnw -q -Dmizan.launch -Pbench -pl bench -am package
	java -jar bench/target/benchmarks.jar -rf json -rff bench/target/results.json $(ONLY)

demo:    ## the dossier of the worked case
	./mizan report cases/karabakh

docs:    ## the Java documentation, into target/reports/apidocs
	./mvnw -q -Dmizan.launch -DskipTests package javadoc:aggregate

format:  ## format all Java
	./mvnw -q spotless:apply

browser: ## bundle the workbench's browser code (needs Node); commit what changes
	cd app/frontend && npm ci --no-audit --no-fund && npm run build
